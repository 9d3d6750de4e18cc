// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What persisting and transmitting ask in common: a category, a sink, a recipient that may have
// each field, and no Secret that isn't sealed.

#ifndef ZWECK_INTERNAL_CHECK_FLOW_H_
#define ZWECK_INTERNAL_CHECK_FLOW_H_

#include <type_traits>

#include "zweck/declare/sink.h"
#include "zweck/internal/check/fields.h"
#include "zweck/internal/check/keeps.h"

namespace zweck {

// A struct that ZWECK_CATEGORY lists.
template <class C>
concept Category = internal::Listed<C>;

// A record cut down to what a sink may have; made by Minimize (flow/minimize.h). K: a Kept.
template <class C, class S, class K = Kept<>>
class Minimized;

namespace internal {

// What a record is of, cut down or not: the category, the sink that it was cut down for, or void,
// and what must be left.
template <class R>
struct RecordOf {
  using Category = R;
  using CutFor = void;
  using MustKeep = Kept<>;
};
template <class C, class S, class K>
struct RecordOf<Minimized<C, S, K>> {
  using Category = C;
  using CutFor = S;
  using MustKeep = K;
};
template <class R>
inline constexpr bool kIsWhole = std::is_void_v<typename RecordOf<R>::CutFor>;
template <class R, class S>
inline constexpr bool kIsForSink = kIsWhole<R> || std::is_same_v<typename RecordOf<R>::CutFor, S>;

template <Sink S>
inline constexpr bool kHasIds =
    internal::IsId(S::kInfo.id) && internal::kHaveIds<typename S::Purposes> &&
    internal::kHasId<typename S::Recipient>;

// How a field breaks a rule, in a refusal.
struct NotSharedWithRecipient {};
struct NotSealed {};

// The controller may have every field, anybody else what SharedWith names.
template <class S>
struct RecipientRule {
  template <class F>
  static constexpr bool kKeeps = S::Recipient::kInfo.role == Role::kController ||
                                 internal::kContains<typename F::Recipients, typename S::Recipient>;
  template <class F>
  using How = NotSharedWithRecipient;
};

// No Secret among what another rule admits; what is in a nested category that it does not admit is
// left out with it.
template <class Rule>
struct NoSecretRule {
  template <class F>
  static constexpr bool kKeeps = !F::kSecret || !Admitting<Rule>::template kAdmits<F>;
  template <class F>
  static constexpr bool kEnters = Rule::template kKeeps<F>;
  template <class F>
  using How = NotSealed;
};

// The sentences; asked only where they do not hold.
template <class T>
inline constexpr bool ArgumentIsACategory = false;
template <class S>
inline constexpr bool SinkDescribesItself = false;
template <class S>
inline constexpr bool SinkHasIds = false;
template <class C, class CutFor, class S>
inline constexpr bool RecordIsCutDownForSink = false;
template <class C, class S>
inline constexpr bool MinimizeLeavesSomethingFor = false;
template <class C, class S>
inline constexpr bool RecordOutlivesMinimize = false;
template <class S, class Recipient, class Fields>
inline constexpr bool FieldsAreSharedWithRecipientOf = false;
template <class StoreOrTransport, class Fields>
inline constexpr bool SecretsAreSealedBy = false;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_FLOW_H_
