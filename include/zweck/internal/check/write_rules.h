// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the doors to a store ask where a write tells whether something is there, each rule with its
// sentence: a key by Insert, another value by a Unique field, and what If says.

#ifndef ZWECK_INTERNAL_CHECK_WRITE_RULES_H_
#define ZWECK_INTERNAL_CHECK_WRITE_RULES_H_

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/question_rules.h"

namespace zweck::internal {

// A field that is asked by without a condition.
template <class F>
struct AskedBy {
  using Field = F;
};
template <class... Lists>
struct JoinedAsks;
template <class... As>
struct JoinedAsks<ConditionList<As...>> {
  using type = ConditionList<As...>;
};
template <class... As, class... Bs, class... Lists>
struct JoinedAsks<ConditionList<As...>, ConditionList<Bs...>, Lists...>
    : JoinedAsks<ConditionList<As..., Bs...>, Lists...> {};

template <class Keys>
struct AsksByKey;
template <class... Fs>
struct AsksByKey<KeyFields<Fs...>> {
  using type = ConditionList<AskedBy<Fs>...>;
};

// The Unique fields among those that are written.
template <class F>
inline constexpr bool kIsUnique = kTypeTraits<typename F::Type>.unique;
template <>
inline constexpr bool kIsUnique<void> = false;
template <class Written, class... Fs>
struct UniqueAmong {
  static constexpr bool kAre[] = {(kIsUnique<Fs> && Written::template kAdmits<Fs>)..., false};
  template <std::size_t... kN>
  static ConditionList<AskedBy<std::tuple_element_t<PlaceOf(kAre, kN), std::tuple<Fs...>>>...> Of(
      std::index_sequence<kN...>);
  using type = decltype(Of(std::make_index_sequence<CountOf(kAre)>()));
};
template <class Written, class Ms>
struct UniqueMembers;
template <class Written, class... Ms>
struct UniqueMembers<Written, Members<Ms...>> : UniqueAmong<Written, typename Ms::Field...> {};
struct AllWritten {
  template <class F>
  static constexpr bool kAdmits = true;
};

// Persist, and with `kInserts` Insert: of a record that keeps the rules of Persist.
template <class R, class S, class P, class StoreType, bool kIsStore, bool kInserts>
struct WriteAsked : StoreAsked<R, S, StoreType, kIsStore> {
  using Store = StoreAsked<R, S, StoreType, kIsStore>;
  using Written = std::conditional_t<Store::kWhole, AllWritten, Admitting<typename Store::Leaves>>;
  using Keys = std::conditional_t<kInserts, KeyFieldsOf<typename Store::Category>, KeyFields<>>;
  using Purpose = P;
  using OrderField = void;
  using Asks = typename JoinedAsks<
      typename AsksByKey<Keys>::type,
      typename UniqueMembers<Written, MembersOf<typename Store::Category>>::type>::type;
  static constexpr bool kWholeTable = false;
};

template <class A>
inline constexpr bool kAsks = !std::is_same_v<typename A::Asks, ConditionList<>>;

template <class List>
struct FirstAsked {
  using type = void;
};
template <class First, class... Rest>
struct FirstAsked<ConditionList<First, Rest...>> {
  using type = FieldNamed<typename First::Field>;
};
template <class C, class P, class Field>
inline constexpr bool WriteNamesAPurposeIfItAsks = false;
struct WriteNamesItsPurpose {
  template <class A>
  static constexpr bool kKeeps = kAsks<A> && Purpose<typename A::Purpose>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        WriteNamesAPurposeIfItAsks<typename A::Category, typename A::Purpose,
                                   typename FirstAsked<typename A::Asks>::type>,
        ZWECK_INTERNAL_SAY(
            "write-purpose",
            "a write that tells whether something is there needs a purpose: Insert tells it of its "
            "key, If of its conditions, any write of a Unique field. Name one last: Persist<Sink, "
            "Purpose>, Update<Sink, Category, Purpose>; a write that tells nothing takes none."));
  }
};
using AskingRules =
    Rules<WriteNamesItsPurpose, SinkHasThePurpose, AskedFieldsDeclareThePurpose<false>>;
// Does a write ask for one purpose by fields that declare it, or not at all?
template <class A>
inline constexpr bool kAsksRightly =
    (!kAsks<A> && std::is_void_v<typename A::Purpose>) || kPasses<AskingRules, A>;

template <class T>
inline constexpr bool StoreTellsWritesApart = false;
struct StoreTellsWrites {
  template <class A>
  static constexpr bool kKeeps = A::kStoreTells;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreTellsWritesApart<typename A::Given>,
                  ZWECK_INTERNAL_SAY("update-store",
                                     "this store neither inserts nor updates. Give one that meets "
                                     "zweck::UpdatingStore, or use Persist."));
  }
};

// ---- Insert. `kTells`: the store is one that does.

template <class R, class S, class StoreType, bool kIsStore, bool kTells>
struct InsertAsked : StoreAsked<R, S, StoreType, kIsStore> {
  static constexpr bool kStoreTells = kTells;
};
using InsertRules = Rules<StoreRulesAreKept, KeyIsThere, StoreTellsWrites>;

// ---- Update: the key, then what is set, then If.

// Is V a value for all that the field holds? As in a condition, no number is rounded.
template <class F, class V>
inline constexpr bool kCanSet = false;
template <class F, class V>
  requires(kIsField<F> && !kIsField<V>)
inline constexpr bool kCanSet<F, V> = [] {
  using Value = typename F::Value;
  using Element = ElementOf<Value>;
  // NOLINTBEGIN(bugprone-branch-clone): they differ once V is known
  if constexpr (std::same_as<V, Value>) {
    return true;
  } else if constexpr (std::same_as<V, std::nullopt_t>) {
    return kShapeOf<Value> == Shape::kOptional;
  } else if constexpr (kShapeOf<Value> == Shape::kRepeated) {
    return std::convertible_to<const V&, Value>;
  } else if constexpr (kHasDomain<Element>) {
    return std::convertible_to<const V&, Element>;
  } else {
    return kFitsElement<Element, V>;
  }
  // NOLINTEND(bugprone-branch-clone)
}();

// A member, and what it will hold. A Secret is wiped with the field.
template <class Pointer, class V>
class SetTo;
template <class F, class C, class V>
class SetTo<F C::*, V> {
 public:
  using Pointer = F C::*;
  using Given = V;
  static constexpr bool kFits = kCanSet<F, V>;

  SetTo(Pointer member, const V& value) : member_(member) {
    if constexpr (kFits) {
      using Value = typename F::Value;
      using Element = ElementOf<Value>;
      // NOLINTNEXTLINE(bugprone-branch-clone): they differ once V is known
      if constexpr (std::same_as<V, std::nullopt_t>) {
        field_ = F(Value(value));
      } else if constexpr (std::integral<Element> && Number<Element> && Number<V>) {
        held_ = std::in_range<Element>(value);
        if (held_) field_ = F(static_cast<Element>(value));
      } else if constexpr (std::same_as<Element, std::string> && !std::convertible_to<V, Value>) {
        field_ = F(Element(std::string_view(value)));
      } else if constexpr (std::convertible_to<const V&, Value>) {
        field_ = F(Value(value));
      } else {
        field_ = F(Value(static_cast<Element>(value)));
      }
    }
  }

  // False for a number that the field can't hold.
  bool held() const { return held_; }
  template <class R>
  void Put(R& record) const {
    record.*member_ = field_;
  }

 private:
  Pointer member_;
  bool held_ = true;
  [[no_unique_address]] std::conditional_t<kFits, F, NoElement> field_{};
};

template <class... Conditions>
struct IfAll {
  WhereAll<Conditions...> where;
};

template <class... Sets>
struct SetList {};
template <class T>
inline constexpr bool kIsUpdatePart = false;
template <class Pointer, class V>
inline constexpr bool kIsUpdatePart<SetTo<Pointer, V>> = true;
template <class... Conditions>
inline constexpr bool kIsUpdatePart<IfAll<Conditions...>> = true;

// The arguments of Update behind the store, taken apart.
template <class Keys, class Sets, class... Args>
struct UpdateParts {
  using Key = Keys;
  using Set = Sets;
  using If = ConditionList<>;
  static constexpr bool kHasIf = false;
  static constexpr bool kInOrder = sizeof...(Args) == 0;
};
template <class... Ks, class K, class... Args>
  requires(!kIsUpdatePart<K>)
struct UpdateParts<GivenKey<Ks...>, SetList<>, K, Args...>
    : UpdateParts<GivenKey<Ks..., K>, SetList<>, Args...> {};
template <class Keys, class... Ss, class Pointer, class V, class... Args>
struct UpdateParts<Keys, SetList<Ss...>, SetTo<Pointer, V>, Args...>
    : UpdateParts<Keys, SetList<Ss..., SetTo<Pointer, V>>, Args...> {};
template <class Keys, class Sets, class... Conditions>
struct UpdateParts<Keys, Sets, IfAll<Conditions...>> {
  using Key = Keys;
  using Set = Sets;
  using If = ConditionList<Conditions...>;
  static constexpr bool kHasIf = true;
  static constexpr bool kInOrder = true;
};

template <class Sets>
struct FieldsSet;
template <class... Sets>
struct FieldsSet<SetList<Sets...>> {
  static constexpr std::size_t kSize = sizeof...(Sets);
  // Each member once.
  template <class Set>
  static constexpr bool kIsOnce =
      (std::size_t{0} + ... +
       (std::is_same_v<typename Set::Pointer, typename Sets::Pointer> ? 1 : 0)) == 1;
  static constexpr bool kEachOnce = (kIsOnce<Sets> && ...);
  using Unique =
      typename UniqueAmong<AllWritten, typename FieldAt<typename Sets::Pointer>::type...>::type;
};

// `kTells` as above.
template <class R, class S, class P, class StoreType, bool kIsStore, bool kTells, class... Args>
struct UpdateAsked : KeyAskedOf<R, S, StoreType, kIsStore,
                                typename UpdateParts<GivenKey<>, SetList<>, Args...>::Key>::type {
  using Parts = UpdateParts<GivenKey<>, SetList<>, Args...>;
  using ToKey = typename KeyAskedOf<R, S, StoreType, kIsStore, typename Parts::Key>::type;
  using GivenParts = GivenTypes<Args...>;
  using Sets = typename Parts::Set;
  using Purpose = P;
  using Conditions = typename Parts::If;
  using Asks = typename JoinedAsks<Conditions, typename FieldsSet<Sets>::Unique>::type;
  using Order = void;
  using OrderField = void;
  static constexpr bool kHasOrder = false;
  static constexpr bool kWholeTable = false;
  static constexpr bool kStoreTells = kTells;
};

template <class Parts>
inline constexpr bool UpdateIsMadeOf = false;
struct UpdateHasItsParts {
  template <class A>
  static constexpr bool kKeeps =
      A::Parts::kInOrder && FieldsSet<typename A::Sets>::kSize != 0 &&
      FieldsSet<typename A::Sets>::kEachOnce && (!A::Parts::kHasIf || kHasConditions<A>);
  template <class A>
  static constexpr void Refuse() {
    static_assert(UpdateIsMadeOf<typename A::GivenParts>,
                  ZWECK_INTERNAL_SAY("update-part",
                                     "an update is made of the key, what is set, and at most one "
                                     "If. Give them in this order, each field once, and a "
                                     "condition in If."));
  }
};

// The first Set that a check says no to, or void.
template <class Check, class A, class Sets>
struct FailingSet;
template <class Check, class A, class... Sets>
struct FailingSet<Check, A, SetList<Sets...>> : FirstFailing<Check, A, Sets...> {};
template <class Check>
struct HoldsForEachSet {
  template <class A>
  using Bad = typename FailingSet<Check, A, typename A::Sets>::type;
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<Bad<A>>;
};

struct SetIsOfCategory {
  template <class A, class Set>
  static constexpr bool kHolds =
      std::is_same_v<typename FieldAt<typename Set::Pointer>::Category, typename A::Category>;
};
struct SetsAreOfCategory : HoldsForEachSet<SetIsOfCategory> {
  template <class A>
  static constexpr void Refuse() {
    using Set = HoldsForEachSet<SetIsOfCategory>::Bad<A>;
    static_assert(
        MemberIsAFieldOf<typename FieldAt<typename Set::Pointer>::Category, typename A::Category>,
        ZWECK_INTERNAL_SAY("set-category",
                           "an update sets fields of its own category. Name members of this "
                           "category; set a nested category whole."));
  }
};

template <class Field>
inline constexpr bool FieldIsNotTheKey = false;
struct SetIsNotKey {
  template <class A, class Set>
  static constexpr bool kHolds =
      !kTypeTraits<typename FieldAt<typename Set::Pointer>::type::Type>.key;
};
struct KeyIsNotSet : HoldsForEachSet<SetIsNotKey> {
  template <class A>
  static constexpr void Refuse() {
    using Set = HoldsForEachSet<SetIsNotKey>::Bad<A>;
    static_assert(FieldIsNotTheKey<FieldNamed<typename FieldAt<typename Set::Pointer>::type>>,
                  ZWECK_INTERNAL_SAY("set-key",
                                     "the key of a record stays as it is. Erase the record, and "
                                     "persist another one."));
  }
};

template <class Field, class S>
inline constexpr bool StoreKeepsTheField = false;
struct SetIsKept {
  template <class A, class Set>
  static constexpr bool kHolds = A::kWhole || Admitting<typename A::Leaves>::template kAdmits<
                                                  typename FieldAt<typename Set::Pointer>::type>;
};
struct SetFieldsAreKept : HoldsForEachSet<SetIsKept> {
  template <class A>
  static constexpr void Refuse() {
    using Set = HoldsForEachSet<SetIsKept>::Bad<A>;
    static_assert(StoreKeepsTheField<FieldNamed<typename FieldAt<typename Set::Pointer>::type>,
                                     typename A::Sink>,
                  ZWECK_INTERNAL_SAY("set-field",
                                     "Minimize leaves this field out of this store. Declare a "
                                     "purpose of the sink in its For, if the policy allows it."));
  }
};

struct SetFits {
  template <class A, class Set>
  static constexpr bool kHolds = Set::kFits;
};
struct SetsFit : HoldsForEachSet<SetFits> {
  template <class A>
  static constexpr void Refuse() {
    using Set = HoldsForEachSet<SetFits>::Bad<A>;
    using F = typename FieldAt<typename Set::Pointer>::type;
    static_assert(
        ValueFitsField<FieldNamed<F>, typename Set::Given, typename F::Value>,
        ZWECK_INTERNAL_SAY(
            "set-type",
            "this value's type is not that of its field. Give text for text and a number for a "
            "number; for a field, what Use<Purpose>() gives; std::nullopt only for an optional."));
  }
};

using UpdateRules =
    Rules<KeyRulesAreKept, UpdateHasItsParts, SetsAreOfCategory, KeyIsNotSet, SetFieldsAreKept,
          SetsFit, MembersAreOfCategory, FieldsCanBeAsked, ValuesFit, StoreTellsWrites>;

// ---- EraseAll and UpdateAll: conditions, and what is set. `kSweeps`: the store does that.

template <class R, class S, class P, class StoreType, bool kIsStore, bool kSweeps, class... Parts>
struct EraseAllAsked : QuestionAsked<R, S, P, StoreType, kIsStore, kSweeps, Parts...> {};

// What is set among the parts, and the rest of them.
template <class Sets, class Rest, class... Parts>
struct UpdateAllParts {
  using Set = Sets;
  using Question = Rest;
};
template <class... Ss, class... Rest, class Pointer, class V, class... Parts>
struct UpdateAllParts<SetList<Ss...>, GivenTypes<Rest...>, SetTo<Pointer, V>, Parts...>
    : UpdateAllParts<SetList<Ss..., SetTo<Pointer, V>>, GivenTypes<Rest...>, Parts...> {};
template <class Sets, class... Rest, class Part, class... Parts>
struct UpdateAllParts<Sets, GivenTypes<Rest...>, Part, Parts...>
    : UpdateAllParts<Sets, GivenTypes<Rest..., Part>, Parts...> {};

template <class Question, class R, class S, class P, class StoreType, bool kIsStore, bool kSweeps>
struct QuestionAskedOf;
template <class... Parts, class R, class S, class P, class StoreType, bool kIsStore, bool kSweeps>
struct QuestionAskedOf<GivenTypes<Parts...>, R, S, P, StoreType, kIsStore, kSweeps> {
  using type = QuestionAsked<R, S, P, StoreType, kIsStore, kSweeps, Parts...>;
};
template <class R, class S, class P, class StoreType, bool kIsStore, bool kSweeps, class... Parts>
struct UpdateAllAsked
    : QuestionAskedOf<typename UpdateAllParts<SetList<>, GivenTypes<>, Parts...>::Question, R, S, P,
                      StoreType, kIsStore, kSweeps>::type {
  using Sets = typename UpdateAllParts<SetList<>, GivenTypes<>, Parts...>::Set;
  using GivenParts = GivenTypes<Parts...>;
};

template <class Parts>
inline constexpr bool EraseAllIsMadeOf = false;
struct EraseAllHasConditionsOnly {
  template <class A>
  static constexpr bool kKeeps = CountHasConditionsOnly::kKeeps<A>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(EraseAllIsMadeOf<typename A::GivenParts>,
                  ZWECK_INTERNAL_SAY("erase-all-part",
                                     "EraseAll takes conditions. Give it Where and WholeTable at "
                                     "most; to erase by the key, use Erase."));
  }
};

template <class Parts>
inline constexpr bool UpdateAllIsMadeOf = false;
struct UpdateAllHasItsParts {
  template <class A>
  static constexpr bool kKeeps =
      CountHasConditionsOnly::kKeeps<A> && FieldsSet<typename A::Sets>::kSize != 0 &&
      FieldsSet<typename A::Sets>::kEachOnce;
  template <class A>
  static constexpr void Refuse() {
    static_assert(UpdateAllIsMadeOf<typename A::GivenParts>,
                  ZWECK_INTERNAL_SAY("update-all-part",
                                     "UpdateAll takes conditions and what is set. Give it Where "
                                     "and WholeTable at most, and each field once; to update by "
                                     "the key, use Update."));
  }
};

template <class Field>
inline constexpr bool FieldMayBeTheSameInMany = false;
struct SetIsNotUnique {
  template <class A, class Set>
  static constexpr bool kHolds = !kIsUnique<typename FieldAt<typename Set::Pointer>::type>;
};
struct UniqueIsNotSet : HoldsForEachSet<SetIsNotUnique> {
  template <class A>
  static constexpr void Refuse() {
    using Set = HoldsForEachSet<SetIsNotUnique>::Bad<A>;
    static_assert(
        FieldMayBeTheSameInMany<FieldNamed<typename FieldAt<typename Set::Pointer>::type>>,
        ZWECK_INTERNAL_SAY("set-unique",
                           "many records can't have one value of a Unique field. Update each by "
                           "its key."));
  }
};

template <class T>
inline constexpr bool StoreSweepsRows = false;
struct StoreSweeps {
  template <class A>
  static constexpr bool kKeeps = A::kStoreAnswers;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreSweepsRows<typename A::Given>,
                  ZWECK_INTERNAL_SAY("sweep-store",
                                     "this store erases and updates by the key alone. Give one "
                                     "that meets zweck::SweepingStore, or use Select, and Erase or "
                                     "Update."));
  }
};

using EraseAllRules =
    Rules<StoreRulesAreKept, PurposeIsNamed, EraseAllHasConditionsOnly, MembersAreOfCategory,
          FieldsCanBeAsked, ValuesFit, SinkHasThePurpose, KeyIsThere,
          AskedFieldsDeclareThePurpose<false>, IndexServes<false>, StoreSweeps>;
using UpdateAllRules =
    Rules<StoreRulesAreKept, PurposeIsNamed, UpdateAllHasItsParts, SetsAreOfCategory, KeyIsNotSet,
          UniqueIsNotSet, SetFieldsAreKept, SetsFit, MembersAreOfCategory, FieldsCanBeAsked,
          ValuesFit, SinkHasThePurpose, KeyIsThere, AskedFieldsDeclareThePurpose<false>,
          IndexServes<false>, StoreSweeps>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_WRITE_RULES_H_
