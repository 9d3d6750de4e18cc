// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the doors to a store ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_STORE_RULES_H_
#define ZWECK_INTERNAL_CHECK_STORE_RULES_H_

#include <concepts>
#include <type_traits>

#include "zweck/internal/check/flow_rules.h"
#include "zweck/internal/declare/retention_rules.h"

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
                                     "what is kept needs an end. Add using Retention = "
                                     "zweck::KeepFor<...> to the category."));
  }
};

// The key of a category, where it has one, is a field that Rule leaves.
template <class FieldRule, class KeyField>
inline constexpr bool kKeyIsLeft = Admitting<FieldRule>::template kAdmits<KeyField>;
template <class FieldRule>
inline constexpr bool kKeyIsLeft<FieldRule, void> = true;
template <class C, class S>
inline constexpr bool KeyIsLeftFor = false;
struct KeyIsLeft {
  template <class A>
  static constexpr bool kKeeps =
      A::kWhole || kKeyIsLeft<typename A::Leaves, KeyFieldOf<typename A::Category>>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(KeyIsLeftFor<typename A::Category, typename A::Sink>,
                  ZWECK_INTERNAL_SAY("minimize-key",
                                     "without its key a record can't be found or erased. Declare a "
                                     "purpose of this sink for the key."));
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

using StoreRules =
    Rules<CategoryIsSound, NothingIsAStatusOr, SinkStandsFirst, RecordIsOfACategory, SinkHasInfo,
          SinkIdsAreValid, SinkHostsAreHosts, SinkRequestIsARequest, RecordIsForThisSink,
          RetentionIsThere, SomethingIsLeft, KeyIsLeft, KeptFieldsAreLeft, EachFieldSharesAPurpose,
          PersonIsKnown, RecipientMayHaveEachField, GivenIsAStore, StoreSealsSecrets>;

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

template <class R, class S, class StoreType, bool kIsStore, class K>
struct KeyAsked : StoreAsked<R, S, StoreType, kIsStore> {
  using Key = K;
};

template <class C>
inline constexpr bool CategoryHasAKey = false;
struct KeyIsThere {
  template <class A>
  static constexpr bool kKeeps = !std::is_void_v<KeyFieldOf<typename A::Category>>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(CategoryHasAKey<typename A::Category>,
                  ZWECK_INTERNAL_SAY("find-key",
                                     "a category without a Key can't be found by it. Tag a field "
                                     "with Key, or use ForEach."));
  }
};

// Is `Given` a value for a key field?
template <class KeyField, class Given>
inline constexpr bool kIsKey =
    !kIsField<Given> && !std::floating_point<Given> && !std::same_as<Given, bool> &&
    std::convertible_to<const Given&, typename KeyField::Value>;
template <class KeyField, class Given>
inline constexpr bool KeyHasTheTypeOfItsField = false;
struct KeyHasItsType {
  template <class A>
  static constexpr bool kKeeps = kIsKey<KeyFieldOf<typename A::Category>, typename A::Key>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        KeyHasTheTypeOfItsField<KeyFieldOf<typename A::Category>, typename A::Key>,
        ZWECK_INTERNAL_SAY("find-key-type",
                           "the key has another type. Give a value of the key field's type."));
  }
};
using KeyRules = Rules<StoreRulesAreKept, KeyIsThere, KeyHasItsType>;

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
                                     "ForEach takes a function from a record to its status. Give "
                                     "absl::Status(const Category&)."));
  }
};
using EachRules = Rules<StoreRulesAreKept, EachTakesARecord>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_STORE_RULES_H_
