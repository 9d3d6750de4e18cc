// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Answer asks, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_ANSWER_RULES_H_
#define ZWECK_INTERNAL_CHECK_ANSWER_RULES_H_

#include <type_traits>
#include <utility>

#include "zweck/internal/check/sink_rules.h"
#include "zweck/internal/check/transport_rules.h"
#include "zweck/view.h"

namespace zweck::internal {

// What is given: a record, or several that stand one behind the other.
template <class T>
struct Answered {
  static constexpr bool kIsList = false;
  using Record = T;
};
template <class T>
  requires(!Listed<T>) && requires(const T& records) { View(records.data(), records.size()); }
struct Answered<T> {
  static constexpr bool kIsList = true;
  using Record = std::remove_cvref_t<decltype(*std::declval<const T&>().data())>;
};

template <class Missing, class DeclaredFor>
struct NotAnsweredFor {};
template <class S>
struct AnswerPurposeRule : EveryPurposeRule<S> {
  template <class F>
  using Breach = NotAnsweredFor<typename EveryPurposeRule<S>::template Missing<F>, DeclaredFor<F>>;
};
template <class S, class C, class Missing, class Declared, Name... kFields>
constexpr void Add(Sentence& out, FieldsIn<C, NotAnsweredFor<Missing, Declared>, kFields...>) {
  Open<C, kFields...>(out) << " may not be in an answer to " << S::kInfo.id << " for ";
  out.List(Missing{}) << "; it is declared for: ";
  out.List(Declared{});
}

// In place of a transport.
template <class S>
struct WayToSink {
  static constexpr bool kSeals = kIsSealedOnItsWay<S>;
};
template <class R, class S>
struct AnswerAsked : FlowAsked<AnswerPurposeRule, R, S, WayToSink<S>, true> {};

struct AnswerDeclaresEveryPurpose : EachFieldKeepsThePurposeRule {
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Bad = Breaking<typename A::PurposeRule, typename A::Category>;
    using Told = FieldsAreDeclaredForEveryPurposeOf<S, Bad>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "answer-purpose",
                      "a field is not declared for every purpose of this sink. Declare it in its "
                      "For, if the policy allows it, or use Minimize."));
  }
};

struct SecretsAreSealedOnTheirWay : SecretsAreSealed {
  template <class A>
  static constexpr void Refuse() {
    using Told = SecretsAreSealedOnTheirWayTo<typename A::Sink, SecretsLeft<A>>;
    static_assert(Holds<kTold<Told>>, ZWECK_INTERNAL_SEAL_ON_THEIR_WAY(Told));
  }
};

using AnswerRules = Rules<CategoryIsSound, NothingIsAStatusOr, SinkStandsFirst, RecordIsNotPartial,
                          RecordIsOfACategory, SinkHasInfo, SinkIdsAreValid, SinkHostsAreHosts,
                          SinkRequestIsARequest, RecordIsForThisSink, SomethingIsLeft,
                          KeptFieldsAreLeft, AnswerDeclaresEveryPurpose, PersonIsKnown,
                          RecipientMayHaveEachField, SecretsAreSealedOnTheirWay>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_ANSWER_RULES_H_
