// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the doors that ask a store ask first, each rule with its sentence. Asking by a field is a
// use of it.

#ifndef ZWECK_INTERNAL_CHECK_QUESTION_RULES_H_
#define ZWECK_INTERNAL_CHECK_QUESTION_RULES_H_

#include <type_traits>

#include "zweck/internal/check/condition.h"
#include "zweck/internal/check/store_rules.h"

namespace zweck::internal {

// What a question reads: what the table keeps, and declares the purpose.
template <class S, class P>
struct AskRule {
  template <class F>
  static constexpr bool kKeeps =
      PersistRule<S>::template kKeeps<F> && kContains<typename F::Purposes, P>;
};

template <class... Conditions>
struct ConditionList {};
template <class Where>
struct ConditionsIn {
  using type = ConditionList<>;
};
template <class... Conditions>
struct ConditionsIn<WhereAll<Conditions...>> {
  using type = ConditionList<Conditions...>;
};
template <class Ordered>
struct OrderIn {
  using Pointer = void;
};
template <class P>
struct OrderIn<OrderedBy<P>> {
  using Pointer = P;
};

template <class R, class S, class P, class StoreType, bool kIsStore, bool kAnswers, class... Parts>
struct QuestionAsked : StoreAsked<R, S, StoreType, kIsStore> {
  using Purpose = P;
  using Conditions =
      typename ConditionsIn<typename FirstPart<PartIs::kWhere, Parts...>::type>::type;
  using Asks = Conditions;  // by what it asks: also those that Update and Insert do without saying
  using Order = typename OrderIn<typename FirstPart<PartIs::kOrder, Parts...>::type>::Pointer;
  using OrderField = typename FieldAt<Order>::type;
  static constexpr bool kStoreAnswers = kAnswers;
  static constexpr bool kPartsAreKnown =
      PartsOf<Parts...>(PartIs::kUnknown) == 0 && PartsOf<Parts...>(PartIs::kWhere) <= 1 &&
      PartsOf<Parts...>(PartIs::kOrder) <= 1 && PartsOf<Parts...>(PartIs::kPage) <= 1 &&
      PartsOf<Parts...>(PartIs::kWholeTable) <= 1;
  static constexpr bool kHasPage = PartsOf<Parts...>(PartIs::kPage) != 0;
  static constexpr bool kHasOrder = PartsOf<Parts...>(PartIs::kOrder) != 0;
  static constexpr bool kWholeTable = PartsOf<Parts...>(PartIs::kWholeTable) != 0;
  using GivenParts = GivenTypes<Parts...>;
};

// The first condition that a check says no to, or void. A check is asked for a condition by
// `kHolds<A, Condition>`.
template <class Check, class A, class... Conditions>
struct FirstFailing {
  using type = void;
};
template <class Check, class A, class First, class... Rest>
struct FirstFailing<Check, A, First, Rest...>
    : std::conditional_t<Check::template kHolds<A, First>, FirstFailing<Check, A, Rest...>,
                         std::type_identity<First>> {};
template <class Check, class A, class List>
struct FailingIn;
template <class Check, class A, class... Conditions>
struct FailingIn<Check, A, ConditionList<Conditions...>> : FirstFailing<Check, A, Conditions...> {};
template <class Check, class A>
using Failing = typename FailingIn<Check, A, typename A::Conditions>::type;

// A rule that is kept where its check holds for each condition.
template <class Check>
struct HoldsForEach {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<Failing<Check, A>>;
};

template <class P>
inline constexpr bool QuestionNamesAPurpose = false;
struct PurposeIsNamed {
  template <class A>
  static constexpr bool kKeeps = Purpose<typename A::Purpose>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(QuestionNamesAPurpose<typename A::Purpose>,
                  ZWECK_INTERNAL_SAY("select-purpose",
                                     "a question names its purpose. Give one after the category: "
                                     "Select<Sink, Category, Purpose>(...)."));
  }
};

template <class Parts>
inline constexpr bool QuestionIsMadeOf = false;
struct PartsAreParts {
  template <class A>
  static constexpr bool kKeeps = A::kPartsAreKnown;
  template <class A>
  static constexpr void Refuse() {
    static_assert(QuestionIsMadeOf<typename A::GivenParts>,
                  ZWECK_INTERNAL_SAY("select-part",
                                     "a question is made of Where, OrderBy, Page and WholeTable. "
                                     "Give each at most once, in any order, and nothing else."));
  }
};
struct CountHasConditionsOnly {
  template <class A>
  static constexpr bool kKeeps = A::kPartsAreKnown && !A::kHasPage && !A::kHasOrder;
  template <class A>
  static constexpr void Refuse() {
    static_assert(QuestionIsMadeOf<typename A::GivenParts>,
                  ZWECK_INTERNAL_SAY("count-part",
                                     "Count takes neither an order nor a page. Give it Where and "
                                     "WholeTable at most."));
  }
};

template <class C>
inline constexpr bool QuestionHasALimit = false;
struct PageIsGiven {
  template <class A>
  static constexpr bool kKeeps = A::kHasPage;
  template <class A>
  static constexpr void Refuse() {
    static_assert(QuestionHasALimit<typename A::Category>,
                  ZWECK_INTERNAL_SAY("select-limit",
                                     "a question returns one page of rows. Say how many at most: "
                                     "zweck::Page{.limit = 100}."));
  }
};

template <class MemberOf, class C>
inline constexpr bool MemberIsAFieldOf = false;
struct ConditionIsOfCategory {
  template <class A, class Condition>
  static constexpr bool kHolds = std::is_same_v<typename Condition::Category, typename A::Category>;
};
struct MembersAreOfCategory {
  template <class A>
  static constexpr bool kOrderIs =
      !A::kHasOrder ||
      std::is_same_v<typename FieldAt<typename A::Order>::Category, typename A::Category>;
  template <class A>
  static constexpr bool kKeeps = HoldsForEach<ConditionIsOfCategory>::kKeeps<A> && kOrderIs<A>;
  template <class A>
  static constexpr void Refuse() {
    using Bad = typename std::conditional_t<kOrderIs<A>, Failing<ConditionIsOfCategory, A>,
                                            FieldAt<typename A::Order>>::Category;
    static_assert(MemberIsAFieldOf<Bad, typename A::Category>,
                  ZWECK_INTERNAL_SAY("where-category",
                                     "a question asks by fields of its own category. Name members "
                                     "of this category, not of a nested one."));
  }
};

// Can a field be asked in this way?
constexpr bool CanBeAsked(const TypeTraits& type, bool sealed, store::Test test) {
  if (type.lookup) return test == store::Test::kEquals || test == store::Test::kAnyOf;
  if (!type.CanBeIndexed() || sealed) return false;
  const bool counts = (type.type >= ValueType::kInt8 && type.type <= ValueType::kDouble) ||
                      type.type == ValueType::kTime || type.type == ValueType::kDay;
  switch (test) {
    case store::Test::kEquals:
    case store::Test::kAnyOf:
      return type.type != ValueType::kFloat && type.type != ValueType::kDouble;
    case store::Test::kBetween:
    case store::Test::kBefore:
    case store::Test::kAfter:
      return counts;
    case store::Test::kIsAbsent:
      return type.shape == Shape::kOptional;
    case store::Test::kStartsWith:
      return type.type == ValueType::kString;
  }
  return false;
}

template <class Field, store::Test kTest>
inline constexpr bool FieldCanBeAskedBy = false;
struct ConditionCanBeAsked {
  template <class A, class Condition>
  static constexpr bool kHolds =
      CanBeAsked(kTypeTraits<typename Condition::Field::Type>,
                 kIsSealedInStores<typename Condition::Field>, Condition::kIs);
};
struct FieldsCanBeAsked : HoldsForEach<ConditionCanBeAsked> {
  template <class A>
  static constexpr void Refuse() {
    using Bad = Failing<ConditionCanBeAsked, A>;
    static_assert(FieldCanBeAskedBy<FieldNamed<typename Bad::Field>, Bad::kIs>,
                  ZWECK_INTERNAL_SAY(
                      "where-field",
                      "this can't be asked of this field. Equals and AnyOf are for one value "
                      "except float and double; Between, Before and After for numbers, times and "
                      "days; StartsWith for text; IsAbsent for an optional. A Decimal takes none "
                      "of these; what is sealed takes Equals and AnyOf, if it is a Lookup. "
                      "A category with AtRest = Sealed is sealed but for Key, Indexed and "
                      "Unique."));
  }
};

template <class Field, class Given, class Held>
inline constexpr bool ValueFitsField = false;
struct ConditionFits {
  template <class A, class Condition>
  static constexpr bool kHolds = Condition::kFits;
};
struct ValuesFit : HoldsForEach<ConditionFits> {
  template <class A>
  static constexpr void Refuse() {
    using Bad = Failing<ConditionFits, A>;
    static_assert(
        ValueFitsField<FieldNamed<typename Bad::Field>, typename Bad::Types, typename Bad::Element>,
        ZWECK_INTERNAL_SAY(
            "where-type",
            "this value's type is not that of its field. Give text for text and a number for a "
            "number; for a field, what Use<Purpose>() gives; for an absent value, IsAbsent."));
  }
};

constexpr bool CanOrder(const TypeTraits& type) {
  return type.CanBeIndexed() && type.shape == Shape::kSingle;
}
template <class Field>
inline constexpr bool RowsGoByField = false;
struct OrderSorts {
  template <class A>
  static constexpr bool kKeeps = [] {
    if constexpr (A::kHasOrder) {
      return CanOrder(kTypeTraits<typename A::OrderField::Type>) &&
             !kIsSealedInStores<typename A::OrderField>;
    } else {
      return true;
    }
  }();
  template <class A>
  static constexpr void Refuse() {
    static_assert(RowsGoByField<FieldNamed<typename A::OrderField>>,
                  ZWECK_INTERNAL_SAY("order-value",
                                     "rows are ordered by one value that is always there. Order by "
                                     "a field that is not optional, a list, a category, a Decimal "
                                     "or sealed."));
  }
};

template <class S, class StoreIsFor, class P>
inline constexpr bool SinkIsKeptFor = false;
struct SinkHasThePurpose {
  template <class A>
  static constexpr bool kKeeps = kContains<typename A::Sink::Purposes, typename A::Purpose>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        SinkIsKeptFor<typename A::Sink, typename A::Sink::Purposes, typename A::Purpose>,
        ZWECK_INTERNAL_SAY("where-sink",
                           "this sink does not have this purpose. Ask a sink that has it, "
                           "or declare the purpose in its Purposes, if the policy allows "
                           "it."));
  }
};

template <class Field, class S, class P, class Declared>
struct FieldMayBeAskedFor;
template <class C, Name kField, class S, class P, class Declared>
struct FieldMayBeAskedFor<FieldOf<C, kField>, S, P, Declared> {
  static constexpr Sentence Said() {
    Sentence out;
    Open<C, kField>(out) << " may not be used in a question to " << S::kInfo.id << " for "
                         << P::kInfo.id << "; it is declared for: ";
    out.List(Declared{});
    return out;
  }
};
template <class F, class P>
inline constexpr bool kIsDeclaredFor = kContains<typename F::Purposes, P>;
template <class P>
inline constexpr bool kIsDeclaredFor<void, P> = true;
struct ConditionDeclaresThePurpose {
  template <class A, class Condition>
  static constexpr bool kHolds = kIsDeclaredFor<typename Condition::Field, typename A::Purpose>;
};
// The first field of a key that does not declare a purpose, or void.
template <class P, class Keys>
struct KeyFieldWithout {
  using type = void;
};
template <class P, class F, class... Fs>
struct KeyFieldWithout<P, KeyFields<F, Fs...>>
    : std::conditional_t<kIsDeclaredFor<F, P>, KeyFieldWithout<P, KeyFields<Fs...>>,
                         std::type_identity<F>> {};
// `kGoesByKey`: pages end at a key.
template <bool kGoesByKey>
struct AskedFieldsDeclareThePurpose {
  template <class A>
  using Undeclared = typename FailingIn<ConditionDeclaresThePurpose, A, typename A::Asks>::type;
  template <class A>
  using Key = typename KeyFieldWithout<
      typename A::Purpose,
      std::conditional_t<kGoesByKey, KeyFieldsOf<typename A::Category>, KeyFields<>>>::type;
  template <class A>
  static constexpr bool kKeeps =
      std::is_void_v<Undeclared<A>> &&
      kIsDeclaredFor<typename A::OrderField, typename A::Purpose> && std::is_void_v<Key<A>>;
  template <class A>
  static constexpr auto Bad() {
    using P = typename A::Purpose;
    if constexpr (!std::is_void_v<Undeclared<A>>) {
      return std::type_identity<typename Undeclared<A>::Field>{};
    } else if constexpr (!kIsDeclaredFor<typename A::OrderField, P>) {
      return std::type_identity<typename A::OrderField>{};
    } else {
      return std::type_identity<Key<A>>{};
    }
  }
  template <class A>
  static constexpr void Refuse() {
    using F = typename decltype(Bad<A>())::type;
    using Told =
        FieldMayBeAskedFor<FieldNamed<F>, typename A::Sink, typename A::Purpose, DeclaredFor<F>>;
    static_assert(
        Holds<kTold<Told>>,
        ZWECK_INTERNAL_TELL(
            Told, "where-purpose",
            "asking by a field is a use of it, and pages continue by the key. Declare the purpose "
            "in the field's For, if the policy allows it, or ask by another field."));
  }
};

// Is a field the first part of its category's key, in the order of numbers, which is that of the
// key's index?
template <class F, class Keys>
inline constexpr bool kLeadsKey = false;
template <class F, class... Fs>
inline constexpr bool kLeadsKey<F, KeyFields<Fs...>> = ((F::kNumber <= Fs::kNumber) && ...);
template <class F>
inline constexpr bool kHasIndex =
    kTypeTraits<typename F::Type>.indexed || kTypeTraits<typename F::Type>.unique ||
    kTypeTraits<typename F::Type>.lookup ||
    (kTypeTraits<typename F::Type>.key && kLeadsKey<F, KeyFieldsOf<typename F::Category>>);
template <>
inline constexpr bool kHasIndex<void> = true;
template <class List>
inline constexpr bool kConditionsHaveAnIndex = false;
template <class... Conditions>
inline constexpr bool kConditionsHaveAnIndex<ConditionList<Conditions...>> =
    (kHasIndex<typename Conditions::Field> || ...);
template <class A>
inline constexpr bool kHasConditions = !std::is_same_v<typename A::Conditions, ConditionList<>>;

template <class C, class S>
inline constexpr bool AnIndexServesTheQuestion = false;
// `kGoesByKey`: without conditions, pages go by the key or by the index of their order.
template <bool kGoesByKey>
struct IndexServes {
  template <class A>
  static constexpr bool kKeeps =
      A::kWholeTable ||
      (kHasIndex<typename A::OrderField> &&
       (kConditionsHaveAnIndex<typename A::Conditions> || (kGoesByKey && !kHasConditions<A>)));
  template <class A>
  static constexpr void Refuse() {
    static_assert(AnIndexServesTheQuestion<typename A::Category, typename A::Sink>,
                  ZWECK_INTERNAL_SAY("where-index",
                                     "no index serves this question. Ask and order by the key (the "
                                     "first field of several) or by a field that is Indexed or "
                                     "Unique, or say that it may go through all rows: "
                                     "zweck::WholeTable{}."));
  }
};

template <class T>
inline constexpr bool StoreAnswersQuestions = false;
struct StoreAnswers {
  template <class A>
  static constexpr bool kKeeps = A::kStoreAnswers;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreAnswersQuestions<typename A::Given>,
                  ZWECK_INTERNAL_SAY("where-store",
                                     "this store answers no questions. Give one that meets "
                                     "zweck::QueryableStore."));
  }
};

using SelectRules =
    Rules<StoreRulesAreKept, PurposeIsNamed, PartsAreParts, PageIsGiven, MembersAreOfCategory,
          FieldsCanBeAsked, ValuesFit, OrderSorts, SinkHasThePurpose, KeyIsThere,
          AskedFieldsDeclareThePurpose<true>, IndexServes<true>, StoreAnswers>;
using CountRules = Rules<StoreRulesAreKept, PurposeIsNamed, CountHasConditionsOnly,
                         MembersAreOfCategory, FieldsCanBeAsked, ValuesFit, SinkHasThePurpose,
                         AskedFieldsDeclareThePurpose<false>, IndexServes<false>, StoreAnswers>;

// ---- A row that was read in part: `row.Use(&C::m)`.

template <class S, class R, class P, class Pointer>
struct PartialAsked {
  using Sink = S;
  using Category = R;
  using Purpose = P;
  using Member = FieldAt<Pointer>;
  using Field = typename Member::type;
};

struct MemberIsOfTheRow {
  template <class A>
  static constexpr bool kKeeps = std::is_same_v<typename A::Member::Category, typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(MemberIsAFieldOf<typename A::Member::Category, typename A::Category>,
                  ZWECK_INTERNAL_SAY("partial-category",
                                     "a row has the fields of its own category. Name a member of "
                                     "that category."));
  }
};

template <class Field, class S, class P, class Declared>
struct FieldWasReadFor;
template <class C, Name kField, class S, class P, class Declared>
struct FieldWasReadFor<FieldOf<C, kField>, S, P, Declared> {
  static constexpr Sentence Said() {
    Sentence out;
    Open<C, kField>(out) << " was not read from " << S::kInfo.id << " for " << P::kInfo.id
                         << "; it is declared for: ";
    out.List(Declared{});
    return out;
  }
};
struct FieldWasRead {
  template <class A>
  static constexpr bool kKeeps =
      AskRule<typename A::Sink, typename A::Purpose>::template kKeeps<typename A::Field>;
  template <class A>
  static constexpr void Refuse() {
    using F = typename A::Field;
    using Told =
        FieldWasReadFor<FieldNamed<F>, typename A::Sink, typename A::Purpose, DeclaredFor<F>>;
    static_assert(
        Holds<kTold<Told>>,
        ZWECK_INTERNAL_TELL(
            Told, "partial-purpose",
            "this field was not read, since it does not declare the purpose of the question. "
            "Declare it in the field's For, if the policy allows it, or ask for another purpose."));
  }
};
using PartialRules = Rules<MemberIsOfTheRow, FieldWasRead>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_QUESTION_RULES_H_
