// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Transmit asks, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_TRANSPORT_RULES_H_
#define ZWECK_INTERNAL_CHECK_TRANSPORT_RULES_H_

#include <string_view>
#include <type_traits>

#include "zweck/declare/http_request.h"
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

// ---- The path of a request: each name in it is a field that leaves.

// As one text that stays in its segment. A server writes its paths to a log, so no Secret.
template <class F>
inline constexpr bool kFitsPath = [] {
  const TypeTraits& type = kTypeTraits<typename F::Type>;
  return !HoldsMany(type.shape) && !type.secret && type.type != ValueType::kUnknown &&
         type.type != ValueType::kFloat && type.type != ValueType::kDouble &&
         type.type != ValueType::kBytes && type.type != ValueType::kRecord;
}();
struct PathField {
  std::string_view name;
  bool fits;
};
template <class S, class Ms>
struct PathFields;
template <class S, class... Ms>
struct PathFields<S, Members<Ms...>> {
  static constexpr PathField kAll[] = {
      {Ms::kName.view(), kFitsPath<typename Ms::Field>&&
                             Admitting<TransmitRule<S>>::template kAdmits<typename Ms::Field>}...};
};
// The first name of the path for which there is none; or empty.
template <class S, class C>
constexpr std::string_view UnmetPathName() {
  if constexpr (!kRequestOf<S>.path.empty()) {
    for (std::string_view path = kRequestOf<S>.path; !path.empty();) {
      const std::string_view name = TakePathPart(path).name;
      bool met = name.empty();
      for (const PathField& field : PathFields<S, MembersOf<C>>::kAll) {
        met = met || (field.fits && field.name == name);
      }
      if (!met) return name;
    }
  }
  return {};
}

template <class S, class C>
struct PathOfRequestNamesFieldsOf {
  static constexpr Sentence Said() {
    Sentence out;
    out << "zweck: the path of a request to " << S::kInfo.id << " names {" << UnmetPathName<S, C>()
        << "}, and ";
    return out.Camel(C::kInfo.id) << " has no such field that may go there and stand in a path";
  }
};
struct PathNamesFields {
  template <class A>
  static constexpr bool kKeeps = UnmetPathName<typename A::Sink, typename A::Category>().empty();
  template <class A>
  static constexpr void Refuse() {
    using Told = PathOfRequestNamesFieldsOf<typename A::Sink, typename A::Category>;
    static_assert(
        Holds<kTold<Told>>,
        ZWECK_INTERNAL_TELL(Told, "transport-path",
                            "the path of the sink's request names something that can't be in it. "
                            "Name a field that goes out, and is a text, a whole number, a day, a "
                            "time or an enumeration, and not a Secret."));
  }
};

// ---- The transport.

// Stands in where none is given, as in Transmittable.
template <class S>
struct AnyTransportTo {
  using ForSink = S;
  static constexpr bool kSeals = true;
};

template <class T>
inline constexpr bool TransportSaysItsSink = false;
struct TransportIsForASink {
  template <class A>
  static constexpr bool kKeeps = requires { typename A::Given::ForSink; } || !requires {
    A::Given::kFormat;
    A::Given::kSeals;
  };
  template <class A>
  static constexpr void Refuse() {
    static_assert(TransportSaysItsSink<typename A::Given>,
                  ZWECK_INTERNAL_SAY("transport-sink",
                                     "a transport is for one sink. Make yours a template of the "
                                     "sink, and add using ForSink to it."));
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

template <class OpenedFor, class S>
inline constexpr bool TransportIsOpenedFor = false;
struct TransportIsForThisSink {
  template <class A>
  static constexpr bool kKeeps = std::is_same_v<typename A::Given::ForSink, typename A::Sink>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(TransportIsOpenedFor<typename A::Given::ForSink, typename A::Sink>,
                  ZWECK_INTERNAL_SAY("transport-sink",
                                     "this transport was opened for another sink. Open one for "
                                     "this sink."));
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
      (!Listed<ElementOf<typename F::Value>> && !HoldsMany(kShapeOf<typename F::Value>));
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
    Rules<CategoryIsSound, NothingIsAStatusOr, SinkStandsFirst, RecordIsNotPartial,
          RecordIsOfACategory, SinkHasInfo, SinkIdsAreValid, SinkHostsAreHosts,
          SinkRequestIsARequest, RecordIsForThisSink, SomethingIsLeft, KeptFieldsAreLeft,
          EachFieldDeclaresEveryPurpose, PersonIsKnown, RecipientMayHaveEachField, PathNamesFields,
          TransportIsForASink, GivenIsATransport, TransportIsForThisSink, TransportSealsSecrets,
          FormHasOneValueForEachField>;

// ---- Exchange: what Transmit asks, and that the transport gives an answer.

template <class R, class S, class TransportType, bool kIsTransport, bool kAnswers>
struct ExchangeAsked : TransportAsked<R, S, TransportType, kIsTransport> {
  using ToTransport = TransportAsked<R, S, TransportType, kIsTransport>;
  static constexpr bool kGivesAnswers = kAnswers;
};

// What Transmit refuses is said once, whichever door it was.
struct TransportRulesAreKept {
  template <class A>
  static constexpr bool kKeeps = kPasses<TransportRules, typename A::ToTransport>;
  template <class A>
  static constexpr void Refuse() {
    using Flow = typename A::ToTransport;
    BrokenRule<TransportRules, Flow>::template Refuse<Flow>();
  }
};

template <class T>
inline constexpr bool TransportGivesAnswers = false;
struct GivenAnswers {
  template <class A>
  static constexpr bool kKeeps = A::kGivesAnswers;
  template <class A>
  static constexpr void Refuse() {
    static_assert(TransportGivesAnswers<typename A::Given>,
                  ZWECK_INTERNAL_SAY("exchange-transport",
                                     "this transport returns no answer. Use Transmit, or give one "
                                     "that meets zweck::AnsweringTransport."));
  }
};
using ExchangeRules = Rules<TransportRulesAreKept, GivenAnswers>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_TRANSPORT_RULES_H_
