// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long a category is kept (GDPR Art. 5(1)(e)). A category without `Retention` can't be
// persisted.
//
//   using Retention = zweck::KeepFor<std::chrono::days{365}>;
//   using Retention = zweck::KeepUntil<"the app is uninstalled", std::chrono::days{30}>;

#ifndef ZWECK_DECLARE_RETENTION_H_
#define ZWECK_DECLARE_RETENTION_H_

#include <chrono>
#include <cstdint>
#include <string_view>

#include "zweck/declare/name.h"
#include "zweck/internal/declare/say.h"

namespace zweck {

// A length of time that can be a template argument; std::chrono's own has a private member. In
// seconds.
struct Period {
  std::int64_t seconds;

  template <class Rep, class Ratio>
  consteval Period(std::chrono::duration<Rep, Ratio> length)  // NOLINT(google-explicit-constructor)
      : seconds(std::chrono::duration_cast<std::chrono::seconds>(length).count()) {}
};

// Kept for this long after it came in.
template <Period kPeriod>
struct KeepFor {
  static constexpr std::int64_t kSeconds = kPeriod.seconds;
  static constexpr std::string_view kEvent = {};
};

// Kept until something happens, and at most this long after it. What happens follows "until": "the
// app is uninstalled".
template <Name kWhat, Period kAfter>
struct KeepUntil {
  static constexpr std::int64_t kSeconds = kAfter.seconds;
  static constexpr std::string_view kEvent = kWhat.view();
};

namespace internal {

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

// The sentences; used where they do not hold.
template <class C, class Retention>
inline constexpr bool CategoryHasAValidRetention = false;
template <class C, class Retention>
inline constexpr bool RetentionIsLongerThan0 = false;
template <class C, class Retention>
inline constexpr bool RetentionEndsAfterItsEvent = false;
template <class C, class Retention>
inline constexpr bool RetentionNamesItsEvent = false;

template <class C, class R>
consteval void RefuseRetention() {
  if constexpr (!kIsRetention<R>) {
    static_assert(CategoryHasAValidRetention<C, R>,
                  ZWECK_INTERNAL_SAY("category-retention",
                                     "Retention is a KeepFor or a KeepUntil. Use one of them."));
  } else if constexpr (kIsKeepFor<R> && R::kSeconds <= 0) {
    static_assert(RetentionIsLongerThan0<C, R>,
                  ZWECK_INTERNAL_SAY("retention-zero",
                                     "a retention is a second or more. Give a longer one."));
  } else if constexpr (kIsKeepUntil<R> && R::kSeconds < 0) {
    static_assert(RetentionEndsAfterItsEvent<C, R>,
                  ZWECK_INTERNAL_SAY("retention-negative",
                                     "what is kept until an event ends after it. Give 0 or more."));
  } else if constexpr (kIsKeepUntil<R> && R::kEvent.empty()) {
    static_assert(
        RetentionNamesItsEvent<C, R>,
        ZWECK_INTERNAL_SAY("retention-event", "KeepUntil says what it waits for. Name the event."));
  }
}

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_RETENTION_H_
