// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a record is of: a category, or what Minimize left of one for a sink.

#ifndef ZWECK_INTERNAL_CHECK_RECORD_H_
#define ZWECK_INTERNAL_CHECK_RECORD_H_

#include <type_traits>

#include "zweck/internal/check/keeps.h"

namespace zweck {

// A record cut down to what a sink may have; made by Minimize (flow/minimize.h). K: a Kept.
template <class C, class S, class K = Kept<>>
class Minimized;

// A record of which a question read what declares its purpose (flow/query.h).
template <class S, class R, class P>
class Partial;

namespace internal {

template <class R>
inline constexpr bool kIsPartial = false;
template <class S, class R, class P>
inline constexpr bool kIsPartial<Partial<S, R, P>> = true;

// The category, the sink that a record was cut down for, or void, and what must be left.
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

template <class C, class S>
inline constexpr bool RecordOutlivesMinimize = false;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_RECORD_H_
