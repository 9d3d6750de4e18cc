// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Transmit asks, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_TRANSPORT_RULES_H_
#define ZWECK_INTERNAL_CHECK_TRANSPORT_RULES_H_

#include <type_traits>

#include "zweck/internal/check/flow_rules.h"

namespace zweck::internal {

template <class Declared>
struct NamedBy {
  template <class P>
  static constexpr bool kHas = kContains<Declared, P>;
};

template <class S>
struct EveryPurposeRule {
  template <class F>
  static constexpr bool kKeeps = kContainsAll<typename F::Purposes, typename S::Purposes>;
  template <class F>
  using Missing = MissingOf<NamedBy<typename F::Purposes>, typename S::Purposes>;
  template <class F>
  using Breach = NotDeclaredFor<Missing<F>, DeclaredFor<F>>;
};

// What is sent of a record that is cut down.
template <class S>
using TransmitRule = MinimizeLeaves<EveryPurposeRule, S>;

template <class R, class S, class TransportType, bool kIsTransport>
struct TransportAsked : FlowAsked<EveryPurposeRule, R, S, TransportType, kIsTransport> {};

template <class S, class Fields>
struct FieldsAreDeclaredForEveryPurposeOf : FieldsSentence<S, Fields> {};
struct EachFieldDeclaresEveryPurpose : EachFieldKeepsThePurposeRule {
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Bad = Breaking<typename A::PurposeRule, typename A::Category>;
    using Told = FieldsAreDeclaredForEveryPurposeOf<S, Bad>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "transmit-purpose",
                      "a field is not declared for every purpose of this sink. Declare it in its "
                      "For, if the policy allows it, or use Minimize."));
  }
};

template <class T>
inline constexpr bool ArgumentIsATransport = false;
struct GivenIsATransport : GivenMeetsItsConcept {
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        ArgumentIsATransport<typename A::Given>,
        ZWECK_INTERNAL_SAY("flow-transport",
                           "this is not a transport. Give one that meets zweck::Transport."));
  }
};

struct TransportSealsSecrets : SecretsAreSealed {
  template <class A>
  static constexpr void Refuse() {
    using Told = SecretsAreSealedBy<typename A::Given, typename A::Sink, SecretsLeft<A>>;
    static_assert(
        Holds<kTold<Told>>,
        ZWECK_INTERNAL_TELL(Told, "flow-secret",
                            "a Secret field goes only where it is sealed. Use a transport that "
                            "seals."));
  }
};

// A form has one value for each field, and so no place for a list or a nested category.
template <class FieldRule>
struct OneValueRule {
  template <class F>
  static constexpr bool kKeeps =
      !Admitting<FieldRule>::template kAdmits<F> ||
      (!Listed<ElementOf<typename F::Value>> && kShapeOf<typename F::Value> != Shape::kRepeated);
  template <class F>
  static constexpr bool kEnters = false;
  template <class F>
  using Breach = NotOneValue;
};
template <class T>
inline constexpr bool kTakesForms = false;
template <class T>
  requires requires { std::remove_cvref_t<decltype(T::kFormat)>::kForm; }
inline constexpr bool kTakesForms<T> =
    T::kFormat == std::remove_cvref_t<decltype(T::kFormat)>::kForm;

template <class S, class Fields>
struct FieldsHaveOneValueInAFormTo : FieldsSentence<S, Fields> {};
struct FormHasOneValueForEachField {
  template <class A>
  static constexpr bool kKeeps = !kTakesForms<typename A::Given> ||
                                 kEachKeeps<OneValueRule<typename A::Leaves>, typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Bad = Breaking<OneValueRule<typename A::Leaves>, typename A::Category>;
    using Told = FieldsHaveOneValueInAFormTo<S, Bad>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "form-nested",
                      "a form has one value for each field. Leave lists and nested categories out "
                      "of the category, or send JSON."));
  }
};

using TransportRules =
    Rules<CategoryIsSound, NothingIsAStatusOr, SinkStandsFirst, RecordIsOfACategory, SinkHasInfo,
          SinkIdsAreValid, RecordIsForThisSink, SomethingIsLeft, KeptFieldsAreLeft,
          EachFieldDeclaresEveryPurpose, PersonIsKnown, RecipientMayHaveEachField,
          GivenIsATransport, TransportSealsSecrets, FormHasOneValueForEachField>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_TRANSPORT_RULES_H_
