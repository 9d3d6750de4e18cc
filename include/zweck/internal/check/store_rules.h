// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the doors to a store ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_STORE_RULES_H_
#define ZWECK_INTERNAL_CHECK_STORE_RULES_H_

#include <concepts>
#include <type_traits>

#include "zweck/internal/check/flow_rules.h"
#include "zweck/internal/check/subject_rules.h"
#include "zweck/internal/declare/ends.h"

namespace zweck::internal {

template <class S>
struct SharedPurposeRule {
  template <class F>
  static constexpr bool kKeeps = kShareOne<typename F::Purposes, typename S::Purposes>;
  template <class F>
  using Breach = DeclaredOnlyFor<DeclaredFor<F>>;
};

// What a store keeps of a record that is cut down.
template <class S>
using PersistRule = MinimizeLeaves<SharedPurposeRule, S>;

template <class R, class S, class StoreType, bool kIsStore>
struct StoreAsked : FlowAsked<SharedPurposeRule, R, S, StoreType, kIsStore> {
  using ToStore = StoreAsked;
};

template <class C>
inline constexpr bool CategoryHasARetention = false;
struct RetentionIsThere {
  template <class A>
  static constexpr bool kKeeps = kHasRetention<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(CategoryHasARetention<typename A::Category>,
                  ZWECK_INTERNAL_SAY("persist-retention",
                                     "a category that is stored needs an end. Add using Retention "
                                     "= zweck::KeepFor<...> to it."));
  }
};

// So is whom it is about, if it points at somebody. Not of every category: one that is only nested
// may leave that to what it stands in.
template <class C, class S, class Field>
inline constexpr bool StoredCategorySaysWhomItIsAbout = false;
struct SubjectIsThere {
  template <class A>
  static constexpr bool kKeeps = kSaysWhomItIsAbout<typename A::Leaves, typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    using C = typename A::Category;
    using F = typename FirstFieldBreaking<PointsAtNobody<typename A::Leaves>, C>::type;
    static_assert(
        StoredCategorySaysWhomItIsAbout<C, typename A::Sink, FieldNamed<F>>,
        ZWECK_INTERNAL_SAY(
            "persist-subject",
            "a stored record that points at a person says whom it is about. Tag a field with "
            "Subject, or add using Erasure = zweck::NotErasable<\"why, with the article\">."));
  }
};

// The key of a category, where it has one, is of fields that Rule leaves.
template <class FieldRule, class Keys>
inline constexpr bool kKeyIsLeft = false;
template <class FieldRule, class... Fs>
inline constexpr bool kKeyIsLeft<FieldRule, KeyFields<Fs...>> =
    (Admitting<FieldRule>::template kAdmits<Fs> && ...);
template <class C, class S>
inline constexpr bool KeyIsLeftFor = false;
struct KeyIsLeft {
  template <class A>
  static constexpr bool kKeeps =
      A::kWhole || kKeyIsLeft<typename A::Leaves, KeyFieldsOf<typename A::Category>>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(KeyIsLeftFor<typename A::Category, typename A::Sink>,
                  ZWECK_INTERNAL_SAY("minimize-key",
                                     "without its key a record can't be found or erased. Declare a "
                                     "purpose of this sink for the key."));
  }
};

// So are the fields that its Retention counts from.
template <class FieldRule, class... Ms>
consteval bool MomentsAreLeft(View<EndFacts> ends, Members<Ms...>* /*members*/) {
  constexpr std::string_view kNames[] = {Ms::kName.view()..., {}};
  constexpr bool kLeft[] = {Admitting<FieldRule>::template kAdmits<typename Ms::Field>..., true};
  for (const EndFacts& end : ends) {
    for (std::size_t i = 0; i < sizeof...(Ms) && !end.field.empty(); ++i) {
      if (!kLeft[i] && IsSameText(kNames[i], end.field)) return false;
    }
  }
  return true;
}
template <class C, class S>
inline constexpr bool MomentOfRetentionIsLeftFor = false;
struct RetentionIsLeft {
  template <class A>
  static constexpr bool kKeeps = [] {
    using C = typename A::Category;
    return A::kWhole ||
           MomentsAreLeft<typename A::Leaves>(kEndsOf<C>, static_cast<MembersOf<C>*>(nullptr));
  }();
  template <class A>
  static constexpr void Refuse() {
    static_assert(MomentOfRetentionIsLeftFor<typename A::Category, typename A::Sink>,
                  ZWECK_INTERNAL_SAY("minimize-retention",
                                     "without the field that its Retention counts from, a record "
                                     "never ends. Declare a purpose of this sink for that field."));
  }
};

template <class S, class StoreIsFor, class Fields>
struct FieldsShareAPurposeWith : FieldsSentence<S, Fields> {};
struct EachFieldSharesAPurpose : EachFieldKeepsThePurposeRule {
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Bad = Breaking<typename A::PurposeRule, typename A::Category>;
    using Told = FieldsShareAPurposeWith<S, typename S::Purposes, Bad>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "persist-purpose",
                      "a field has no purpose in common with this store. Declare one in its For, "
                      "if the policy allows it, or use Minimize."));
  }
};

template <class T>
inline constexpr bool ArgumentIsAStore = false;
struct GivenIsAStore : GivenMeetsItsConcept {
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        ArgumentIsAStore<typename A::Given>,
        ZWECK_INTERNAL_SAY("flow-store", "this is not a store. Give one that meets zweck::Store."));
  }
};

struct StoreSealsSecrets : SecretsAreSealed {
  template <class A>
  static constexpr void Refuse() {
    using Told = SecretsAreSealedBy<typename A::Given, typename A::Sink, SecretsLeft<A>>;
    static_assert(
        Holds<kTold<Told>>,
        ZWECK_INTERNAL_TELL(Told, "flow-secret",
                            "a Secret field goes only where it is sealed. Open the store with a "
                            "sealing key."));
  }
};

template <class C, class S, class StoreType>
inline constexpr bool CategoryIsSealedAtRestBy = false;
struct StoreSealsCategory {
  template <class A>
  static constexpr bool kKeeps =
      A::Given::kSeals ||
      kEachKeeps<NothingSealedAtRestRule<typename A::Leaves>, typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    using F = typename FirstFieldBreaking<NothingSealedAtRestRule<typename A::Leaves>,
                                          typename A::Category>::type;
    static_assert(
        CategoryIsSealedAtRestBy<typename F::Category, typename A::Sink, typename A::Given>,
        ZWECK_INTERNAL_SAY("persist-sealed",
                           "a category with AtRest = Sealed is kept only where it is sealed. Open "
                           "the store with a key ring."));
  }
};

using StoreRules = Rules<CategoryIsSound, NothingIsAStatusOr, SinkStandsFirst, RecordIsNotPartial,
                         RecordIsOfACategory, SinkHasInfo, SinkIdsAreValid, SinkHostsAreHosts,
                         SinkRequestIsARequest, RecordIsForThisSink, RetentionIsThere,
                         SomethingIsLeft, KeyIsLeft, RetentionIsLeft, KeptFieldsAreLeft,
                         EachFieldSharesAPurpose, PersonIsKnown, RecipientMayHaveEachField,
                         SubjectIsThere, GivenIsAStore, StoreSealsSecrets, StoreSealsCategory>;

// All of these, for the doors that ask more. What they refuse is said once, whichever door it was.
struct StoreRulesAreKept {
  template <class A>
  static constexpr bool kKeeps = kPasses<StoreRules, typename A::ToStore>;
  template <class A>
  static constexpr void Refuse() {
    using Flow = typename A::ToStore;
    BrokenRule<StoreRules, Flow>::template Refuse<Flow>();
  }
};

// ---- Find and Erase: the key.

// The types of what is given as a key.
template <class... Ks>
struct GivenKey {};

template <class R, class S, class StoreType, bool kIsStore, class... Ks>
struct KeyAsked : StoreAsked<R, S, StoreType, kIsStore> {
  using Key = GivenKey<Ks...>;
};

template <class C>
inline constexpr bool CategoryHasAKey = false;
struct KeyIsThere {
  template <class A>
  static constexpr bool kKeeps = !std::is_same_v<KeyFieldsOf<typename A::Category>, KeyFields<>>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        CategoryHasAKey<typename A::Category>,
        ZWECK_INTERNAL_SAY(
            "find-key",
            "a category without a Key can't be looked up. Tag a field with Key, or use ForEach."));
  }
};

// Is `Given` a value for a key field?
template <class KeyField, class Given>
inline constexpr bool kIsKey =
    !kIsField<Given> && !std::floating_point<Given> && !std::same_as<Given, bool> &&
    std::convertible_to<const Given&, typename KeyField::Value>;
// A key field and what is given for it.
template <class KeyField, class Given>
struct KeyPart {
  using Field = KeyField;
  using Value = Given;
};
// The first part that is no key; void if each is one, or if they are more or fewer than the fields.
template <class Keys, class Given>
struct FirstNoKey : std::type_identity<void> {};
template <class F, class... Fs, class K, class... Ks>
struct FirstNoKey<KeyFields<F, Fs...>, GivenKey<K, Ks...>>
    : std::conditional_t<kIsKey<F, K>, FirstNoKey<KeyFields<Fs...>, GivenKey<Ks...>>,
                         std::type_identity<KeyPart<F, K>>> {};

template <class Keys, class Given>
inline constexpr bool kHaveSameSize = false;
template <class... Fs, class... Ks>
inline constexpr bool kHaveSameSize<KeyFields<Fs...>, GivenKey<Ks...>> =
    sizeof...(Fs) == sizeof...(Ks);

template <class Keys, class Given>
inline constexpr bool KeyHasAValueForEachOfItsFields = false;
struct KeyIsWhole {
  template <class A>
  static constexpr bool kKeeps = kHaveSameSize<KeyFieldsOf<typename A::Category>, typename A::Key>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        KeyHasAValueForEachOfItsFields<KeyFieldsOf<typename A::Category>, typename A::Key>,
        ZWECK_INTERNAL_SAY("find-key-count",
                           "a key has one value for each field that is tagged Key. Give them in "
                           "the order of the category's fields."));
  }
};

template <class KeyField, class Given>
inline constexpr bool KeyHasTheTypeOfItsField = false;
struct KeyHasItsType {
  template <class A>
  using Bad = typename FirstNoKey<KeyFieldsOf<typename A::Category>, typename A::Key>::type;
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<Bad<A>>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        KeyHasTheTypeOfItsField<typename Bad<A>::Field, typename Bad<A>::Value>,
        ZWECK_INTERNAL_SAY(
            "find-key-type",
            "this key's type is not that of its field. Give a value of the key field's type."));
  }
};
using KeyRules = Rules<StoreRulesAreKept, KeyIsThere, KeyIsWhole, KeyHasItsType>;

// ---- Append: the key, then a list of the category, then an item for it.

// The arguments of Append behind the store, taken apart.
template <class Keys, class... Args>
struct AppendParts {
  using Key = Keys;
  using List = void;
  using Item = void;
};
template <class... Ks, class L, class NewItem>
struct AppendParts<GivenKey<Ks...>, L, NewItem> {
  using Key = GivenKey<Ks...>;
  using List = L;
  using Item = NewItem;
};
template <class... Ks, class K, class L, class NewItem, class... Args>
struct AppendParts<GivenKey<Ks...>, K, L, NewItem, Args...>
    : AppendParts<GivenKey<Ks..., K>, L, NewItem, Args...> {};

template <class R, class S, class StoreType, bool kIsStore, class Keys>
struct KeyAskedOf;
template <class R, class S, class StoreType, bool kIsStore, class... Ks>
struct KeyAskedOf<R, S, StoreType, kIsStore, GivenKey<Ks...>> {
  using type = KeyAsked<R, S, StoreType, kIsStore, Ks...>;
};
// `kAdds`: the store adds to lists.
template <class R, class S, class StoreType, bool kIsStore, bool kAdds, class... Args>
struct AppendAsked
    : KeyAskedOf<R, S, StoreType, kIsStore, typename AppendParts<GivenKey<>, Args...>::Key>::type {
  using Parts = AppendParts<GivenKey<>, Args...>;
  using ToKey = typename KeyAskedOf<R, S, StoreType, kIsStore, typename Parts::Key>::type;
  using List = typename Parts::List;
  using Item = typename Parts::Item;
  static constexpr bool kStoreAdds = kAdds;
};

// The field that a pointer to a member leads to, if it is a list of the category.
template <class C, class List>
struct ListOf {
  using type = void;
};
template <class C, class F>
  requires kIsField<F>
struct ListOf<C, F C::*>
    : std::conditional<kShapeOf<typename F::Value> == Shape::kRepeated, F, void> {};

template <class C, class S, class List>
inline constexpr bool AppendNamesAListOf = false;
struct ListIsNamed {
  template <class A>
  using Named = typename ListOf<typename A::Category, typename A::List>::type;
  template <class A>
  static constexpr bool kKeeps = [] {
    if constexpr (std::is_void_v<Named<A>>) {
      return false;
    } else {
      return A::kWhole || Admitting<typename A::Leaves>::template kAdmits<Named<A>>;
    }
  }();
  template <class A>
  static constexpr void Refuse() {
    static_assert(AppendNamesAListOf<typename A::Category, typename A::Sink, typename A::List>,
                  ZWECK_INTERNAL_SAY("append-list",
                                     "an item is added to a list that this store keeps. Give the "
                                     "key, a pointer to a member that is a std::vector, and the "
                                     "item."));
  }
};

template <class List, class Item>
inline constexpr bool ItemIsOfItsList = false;
struct ItemHasItsType {
  template <class A>
  static constexpr bool kKeeps = [] {
    using F = ListIsNamed::Named<A>;
    if constexpr (std::is_void_v<F>) {
      return false;
    } else {
      return !kIsField<typename A::Item> &&
             std::convertible_to<const typename A::Item&, ElementOf<typename F::Value>>;
    }
  }();
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        ItemIsOfItsList<ListIsNamed::Named<A>, typename A::Item>,
        ZWECK_INTERNAL_SAY(
            "append-item",
            "the item's type is not that of the list. Give one value of the list's type."));
  }
};

template <class StoreType>
inline constexpr bool StoreAddsToLists = false;
struct StoreAppends {
  template <class A>
  static constexpr bool kKeeps = A::kStoreAdds;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreAddsToLists<typename A::Given>,
                  ZWECK_INTERNAL_SAY("append-store",
                                     "this store does not add to a list. Give one that meets "
                                     "zweck::AppendingStore, or use Find and Persist."));
  }
};

// What Find asks, too.
struct KeyRulesAreKept {
  template <class A>
  static constexpr bool kKeeps = kPasses<KeyRules, typename A::ToKey>;
  template <class A>
  static constexpr void Refuse() {
    using Flow = typename A::ToKey;
    BrokenRule<KeyRules, Flow>::template Refuse<Flow>();
  }
};
using AppendRules = Rules<KeyRulesAreKept, ListIsNamed, ItemHasItsType, StoreAppends>;

// ---- ForEach: what is called. `kTakes`: it takes a record, and gives a status.

template <class R, class S, class StoreType, bool kIsStore, class E, bool kTakes>
struct EachAsked : StoreAsked<R, S, StoreType, kIsStore> {
  using Each = E;
  static constexpr bool kTakesRecord = kTakes;
};

template <class C, class Each>
inline constexpr bool EachTakesARecordAndGivesAStatus = false;
struct EachTakesARecord {
  template <class A>
  static constexpr bool kKeeps = A::kTakesRecord;
  template <class A>
  static constexpr void Refuse() {
    static_assert(EachTakesARecordAndGivesAStatus<typename A::Category, typename A::Each>,
                  ZWECK_INTERNAL_SAY("for-each-callback",
                                     "ForEach calls a function that takes a record and returns a "
                                     "status. Give absl::Status(const Category&)."));
  }
};
using EachRules = Rules<StoreRulesAreKept, EachTakesARecord>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_STORE_RULES_H_
