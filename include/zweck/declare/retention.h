// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long a category is kept (GDPR Art. 5(1)(e)). A category without `Retention` can't be
// persisted.
//
//   using Retention = zweck::KeepFor<std::chrono::days{365}>;
//
// Counted from a field that ZWECK_CATEGORY lists, and from when it came in while that is absent:
//
//   using Retention = zweck::KeepFor<std::chrono::days{90}, zweck::Since<"last_seen">,
//                                    zweck::WhenAbsent<std::chrono::days{30}>>;
//
// If an event starts the period:
//
//   using Retention = zweck::KeepUntil<"the app is uninstalled", std::chrono::days{30}>;
//
// Whichever comes first; and from the end of the calendar year, as German law counts (HGB § 257(5),
// AO § 147(4)):
//
//   using Retention = zweck::FirstOf<
//       zweck::KeepFor<std::chrono::years{10}, zweck::Since<"paid">, zweck::EndOfYear>,
//       zweck::KeepUntil<"the customer objects", std::chrono::days{0}>>;

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

// For WhenAbsent: this field sets no end while it is absent. A FirstOf must have another end.
inline constexpr Period kNoEnd = std::chrono::seconds::max();

// ---- When the period begins.

// From the moment that a field holds: an absl::Time, or an absl::CivilDay, which counts from its
// end in UTC. The same holds for a record that came in long after it.
template <Name kField>
struct Since {};

// How long a record is kept after it came in while that field is absent. A field that may be absent
// needs it.
template <Period kPeriod>
struct WhenAbsent {};

// From the end of the calendar year, in UTC.
struct EndOfYear {};

// ---- How long.

// Kept for this long after it came in, or from what `Since` names.
template <Period kPeriod, class... From>
struct KeepFor {
  static constexpr std::int64_t kSeconds = kPeriod.seconds;
  static constexpr std::string_view kEvent = {};
};

// Kept until something happens, and at most this long after it. What happens follows "until": "the
// app is uninstalled".
template <Name kWhat, Period kAfter, class... From>
struct KeepUntil {
  static constexpr std::int64_t kSeconds = kAfter.seconds;
  static constexpr std::string_view kEvent = kWhat.view();
};

// Kept until the first of these ends.
template <class... Ends>
struct FirstOf {};

}  // namespace zweck

#endif  // ZWECK_DECLARE_RETENTION_H_
