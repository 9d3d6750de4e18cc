// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a `Retention` may be.

#ifndef ZWECK_INTERNAL_DECLARE_RETENTION_RULES_H_
#define ZWECK_INTERNAL_DECLARE_RETENTION_RULES_H_

#include <cstdint>

#include "zweck/declare/retention.h"
#include "zweck/internal/declare/rule.h"

namespace zweck::internal {

template <class R>
inline constexpr bool kIsKeepFor = false;
template <Period kPeriod>
inline constexpr bool kIsKeepFor<KeepFor<kPeriod>> = true;
template <class R>
inline constexpr bool kIsKeepUntil = false;
template <Name kWhat, Period kAfter>
inline constexpr bool kIsKeepUntil<KeepUntil<kWhat, kAfter>> = true;

template <class R>
inline constexpr bool kIsRetention = kIsKeepFor<R> || kIsKeepUntil<R>;

template <class C>
inline constexpr bool kHasRetention = false;
template <class C>
  requires requires { typename C::Retention; }
inline constexpr bool kHasRetention<C> = kIsRetention<typename C::Retention>;

// The days for which an anonymous category is kept, the last one whole; 0 where nothing ends them.
template <class C>
inline constexpr std::uint32_t kKeptDays = 0;
template <class C>
  requires(C::kInfo.anonymous && kIsKeepFor<typename C::Retention>)
inline constexpr std::uint32_t kKeptDays<C> =
    static_cast<std::uint32_t>((C::Retention::kSeconds + 86399) / 86400);

// The sentences, and the rules; asked of a category that has a `Retention`.
template <class C, class Retention>
inline constexpr bool CategoryHasAValidRetention = false;
template <class C, class Retention>
inline constexpr bool RetentionIsLongerThan0 = false;
template <class C, class Retention>
inline constexpr bool RetentionEndsAfterItsEvent = false;
template <class C, class Retention>
inline constexpr bool RetentionNamesItsEvent = false;

struct RetentionIsOne {
  template <class C>
  static constexpr bool kKeeps = kHasRetention<C>;
  template <class C>
  static constexpr void Refuse() {
    static_assert(CategoryHasAValidRetention<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("category-retention",
                                     "Retention is a KeepFor or a KeepUntil. Use one of them."));
  }
};
struct RetentionIsNotZero {
  template <class C>
  static constexpr bool kKeeps = !kIsKeepFor<typename C::Retention> || C::Retention::kSeconds > 0;
  template <class C>
  static constexpr void Refuse() {
    static_assert(RetentionIsLongerThan0<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("retention-zero",
                                     "a retention is a second or more. Give a longer one."));
  }
};
struct RetentionIsNotNegative {
  template <class C>
  static constexpr bool kKeeps =
      !kIsKeepUntil<typename C::Retention> || C::Retention::kSeconds >= 0;
  template <class C>
  static constexpr void Refuse() {
    static_assert(RetentionEndsAfterItsEvent<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("retention-negative",
                                     "data that is kept until an event is kept 0 seconds or more "
                                     "after it. Give 0 or more."));
  }
};
struct RetentionHasAnEvent {
  template <class C>
  static constexpr bool kKeeps =
      !kIsKeepUntil<typename C::Retention> || !C::Retention::kEvent.empty();
  template <class C>
  static constexpr void Refuse() {
    static_assert(
        RetentionNamesItsEvent<C, typename C::Retention>,
        ZWECK_INTERNAL_SAY("retention-event", "KeepUntil says what it waits for. Name the event."));
  }
};
using RetentionRules =
    Rules<RetentionIsOne, RetentionIsNotZero, RetentionIsNotNegative, RetentionHasAnEvent>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_RETENTION_RULES_H_
