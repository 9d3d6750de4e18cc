// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What every flow to a sink is asked: rules of a field, and rules of the whole.

#ifndef ZWECK_INTERNAL_CHECK_FLOW_RULES_H_
#define ZWECK_INTERNAL_CHECK_FLOW_RULES_H_

#include <type_traits>

#include "zweck/check/category.h"
#include "zweck/declare/sink.h"
#include "zweck/internal/check/fields.h"
#include "zweck/internal/check/record.h"
#include "zweck/internal/check/sentence.h"
#include "zweck/internal/check/sink_rules.h"
#include "zweck/internal/declare/at_rest.h"
#include "zweck/internal/declare/rule.h"

namespace zweck::internal {

// ---- Rules of one field: `kKeeps<F>`, and how a field breaks it.

// The controller may have every field, and the person that the record is about (PersonIsKnown asks
// whether that is known); anybody else what SharedWith names.
template <class S>
struct RecipientRule {
  template <class F>
  static constexpr bool kKeeps =
      S::Recipient::kInfo.role == Role::kController || kGoesToThePerson<S> ||
      kContains<typename F::Recipients, typename S::Recipient>;
  template <class F>
  using Breach = NotSharedWithRecipient;
};

// No Secret among what another rule admits; what is in a nested category that it does not admit is
// left out with it.
template <class FieldRule>
struct NoSecretRule {
  template <class F>
  static constexpr bool kKeeps = !F::kSecret || !Admitting<FieldRule>::template kAdmits<F>;
  template <class F>
  static constexpr bool kEnters = FieldRule::template kKeeps<F>;
  template <class F>
  using Breach = NotSealed;
};

// Nothing of a category that is sealed at rest, likewise.
template <class FieldRule>
struct NothingSealedAtRestRule {
  template <class F>
  static constexpr bool kKeeps =
      !kIsSealedAtRest<typename F::Category> || !Admitting<FieldRule>::template kAdmits<F>;
  template <class F>
  static constexpr bool kEnters = FieldRule::template kKeeps<F>;
};

// What Minimize leaves for S.
template <template <class> class Purposes, class S>
struct MinimizeLeaves {
  template <class F>
  static constexpr bool kKeeps =
      Purposes<S>::template kKeeps<F> && RecipientRule<S>::template kKeeps<F>;
};

// ---- What is asked of a door: may R go to S by what was given, a store or a transport?

template <template <class> class Purposes, class R, class S, class T, bool kMeetsConcept>
struct FlowAsked {
  using Record = R;
  using Category = typename RecordOf<R>::Category;
  using Sink = S;
  using Given = T;
  using PurposeRule = Purposes<S>;
  using Leaves = MinimizeLeaves<Purposes, S>;
  static constexpr bool kWhole = kIsWhole<R>;
  static constexpr bool kGivenIsOne = kMeetsConcept;
};

// To come in, a category is all that is asked for.
template <class C>
struct IngestAsked {
  using Category = C;
};

// Stands in where no store is given, as in Persistable.
struct AnyThatSeals {
  static constexpr bool kSeals = true;
};

// ---- Rules of the whole, in the order in which they are asked.

// An absl::StatusOr, or what is used like one.
template <class T>
concept LikeStatusOr = requires(T& t) {
  t.ok();
  t.status();
  *t;
};
template <class T>
inline constexpr bool ArgumentIsNoStatusOr = false;
struct NothingIsAStatusOr {
  template <class A>
  static constexpr bool kKeeps =
      !LikeStatusOr<typename A::Given> && !LikeStatusOr<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    using Given = std::conditional_t<LikeStatusOr<typename A::Given>, typename A::Given,
                                     typename A::Category>;
    static_assert(
        ArgumentIsNoStatusOr<Given>,
        ZWECK_INTERNAL_SAY(
            "flow-status-or",
            "this may be an error. Check that it is ok(), and give its value, with a * in front."));
  }
};

template <class First, class Second>
inline constexpr bool SinkStandsInFrontOfCategory = false;
struct SinkStandsFirst {
  template <class A>
  static constexpr bool kKeeps = !Sink<typename A::Category> || !Category<typename A::Sink>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(SinkStandsInFrontOfCategory<typename A::Sink, typename A::Category>,
                  ZWECK_INTERNAL_SAY("flow-swapped",
                                     "a door names the sink first, and then the category. Swap "
                                     "them."));
  }
};

template <class T>
inline constexpr bool RecordWasReadWhole = false;
struct RecordIsNotPartial {
  template <class A>
  static constexpr bool kKeeps = !kIsPartial<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(RecordWasReadWhole<typename A::Category>,
                  ZWECK_INTERNAL_SAY("partial-record",
                                     "a row that was read in part is not a record. Find the record "
                                     "by its key."));
  }
};

template <class T>
inline constexpr bool ArgumentIsACategory = false;
struct RecordIsOfACategory {
  template <class A>
  static constexpr bool kKeeps = Category<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(ArgumentIsACategory<typename A::Category>,
                  ZWECK_INTERNAL_SAY("flow-category",
                                     "only a category passes a door. Put the value into a field of "
                                     "one, and list it by ZWECK_CATEGORY in its own namespace."));
  }
};

template <class S>
inline constexpr bool SinkDescribesItself = false;
struct SinkHasInfo {
  template <class A>
  static constexpr bool kKeeps = Sink<typename A::Sink>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        SinkDescribesItself<typename A::Sink>,
        ZWECK_INTERNAL_SAY("sink-info",
                           "a sink says what it is, what it is for, and whose it is. Add kInfo, "
                           "Purposes and Recipient."));
  }
};

template <class S>
inline constexpr bool SinkHasIds = false;
struct SinkIdsAreValid {
  template <class A, class S = typename A::Sink>
  static constexpr bool kKeeps =
      IsId(S::kInfo.id) && kHaveIds<typename S::Purposes> && kHasId<typename S::Recipient>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(SinkHasIds<typename A::Sink>,
                  ZWECK_INTERNAL_SAY("sink-id",
                                     "the ids of a sink, its purposes and its recipient are "
                                     "lower-case words with hyphens. Fix the kInfo.id that is "
                                     "not."));
  }
};

template <class S, class Hosts>
inline constexpr bool SinkIsAtHosts = false;
struct SinkHostsAreHosts {
  template <class A, class S = typename A::Sink>
  static constexpr bool kKeeps = [] {
    if constexpr (requires { typename S::Hosts; }) return kAreHosts<typename S::Hosts>;
    return true;
  }();
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    static_assert(SinkIsAtHosts<S, typename S::Hosts>,
                  ZWECK_INTERNAL_SAY(
                      "sink-host",
                      "a host is a name in lower-case ASCII, or an address. Write it in "
                      "zweck::AtHosts, without scheme, user, port, path or a dot at the end."));
  }
};

template <class S, class Request>
inline constexpr bool SinkIsAskedByRequest = false;
struct SinkRequestIsARequest {
  template <class A, class S = typename A::Sink>
  static constexpr bool kKeeps = [] {
    if constexpr (requires { typename S::Request; }) return kIsRequest<typename S::Request>;
    return true;
  }();
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    static_assert(SinkIsAskedByRequest<S, typename S::Request>,
                  ZWECK_INTERNAL_SAY(
                      "sink-request",
                      "a request has a path that begins with a slash, and fields in braces. Write "
                      "it in zweck::HttpRequest, without a query, escapes or segments of dots."));
  }
};

template <class C, class CutFor, class S>
inline constexpr bool RecordIsCutDownForSink = false;
struct RecordIsForThisSink {
  template <class A>
  static constexpr bool kKeeps =
      A::kWhole || std::is_same_v<typename RecordOf<typename A::Record>::CutFor, typename A::Sink>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        RecordIsCutDownForSink<typename A::Category, typename RecordOf<typename A::Record>::CutFor,
                               typename A::Sink>,
        ZWECK_INTERNAL_SAY("minimize-sink",
                           "this record is cut down for another sink. Use Minimize for this one."));
  }
};

template <class C, class S>
inline constexpr bool MinimizeLeavesSomethingFor = false;
struct SomethingIsLeft {
  template <class A>
  static constexpr bool kKeeps =
      A::kWhole || kAnyAdmitted<typename A::Leaves, typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(MinimizeLeavesSomethingFor<typename A::Category, typename A::Sink>,
                  ZWECK_INTERNAL_SAY(
                      "minimize-empty",
                      "this sink may have none of this category's fields. Send something else."));
  }
};

template <class S, class Fields>
struct KeptFieldsArriveAt : FieldsSentence<S, Fields> {};
struct KeptFieldsAreLeft {
  template <class A>
  static constexpr bool kKeeps = kKeptArrive<typename A::Leaves, typename A::Category,
                                             typename RecordOf<typename A::Record>::MustKeep>;
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Bad = LeftOutOf<typename A::Leaves, typename A::Category,
                          typename RecordOf<typename A::Record>::MustKeep>;
    using Told = KeptFieldsArriveAt<S, Bad>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "minimize-keeps",
                      "a field that must arrive is left out. Declare what this sink needs for "
                      "it, if the policy allows it, or take it out of Keeps."));
  }
};

template <class S, class Recipient, class Fields>
struct FieldsAreSharedWithRecipientOf : FieldsSentence<S, Fields> {};
struct RecipientMayHaveEachField {
  template <class A>
  static constexpr bool kKeeps =
      !A::kWhole || kEachKeeps<RecipientRule<typename A::Sink>, typename A::Category>;
  template <class A>
  static constexpr void Refuse() {
    using S = typename A::Sink;
    using Bad = Breaking<RecipientRule<S>, typename A::Category>;
    using Told = FieldsAreSharedWithRecipientOf<S, typename S::Recipient, Bad>;
    static_assert(Holds<kTold<Told>>,
                  ZWECK_INTERNAL_TELL(
                      Told, "flow-recipient",
                      "a field may not go to this sink's recipient. Name it in SharedWith, if "
                      "the policy allows it, or use Minimize."));
  }
};

using IngestRules = Rules<CategoryIsSound, RecordIsOfACategory>;

// ---- What stores and transports ask alike; each says it in a sentence of its own.

struct EachFieldKeepsThePurposeRule {
  template <class A>
  static constexpr bool kKeeps =
      !A::kWhole || kEachKeeps<typename A::PurposeRule, typename A::Category>;
};

struct GivenMeetsItsConcept {
  template <class A>
  static constexpr bool kKeeps = A::kGivenIsOne;
};

// A Secret that is left goes only where it is sealed.
struct SecretsAreSealed {
  template <class A>
  static constexpr bool kKeeps =
      A::Given::kSeals || kEachKeeps<NoSecretRule<typename A::Leaves>, typename A::Category>;
};
template <class A>
using SecretsLeft = Breaking<NoSecretRule<typename A::Leaves>, typename A::Category>;
template <class StoreOrTransport, class S, class Fields>
struct SecretsAreSealedBy : FieldsSentence<S, Fields> {};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_FLOW_RULES_H_
