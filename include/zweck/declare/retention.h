// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long a category is kept (GDPR Art. 5(1)(e)). A category without `Retention` can't be
// persisted.
//
//   using Retention = zweck::KeepFor<std::chrono::days{365}>;
//
// If an event starts the time:
//
//   using Retention = zweck::KeepUntil<"the app is uninstalled", std::chrono::days{30}>;

#ifndef ZWECK_DECLARE_RETENTION_H_
#define ZWECK_DECLARE_RETENTION_H_

#include <chrono>
#include <cstdint>
#include <string_view>

#include "zweck/declare/name.h"

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

}  // namespace zweck

#endif  // ZWECK_DECLARE_RETENTION_H_
