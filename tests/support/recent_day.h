// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Days that a coarse day takes, whenever the test runs.

#ifndef ZWECK_TESTS_SUPPORT_RECENT_DAY_H_
#define ZWECK_TESTS_SUPPORT_RECENT_DAY_H_

#include <absl/time/civil_time.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <string>

namespace zweck::testing {

// A Wednesday one or two weeks ago.
inline absl::CivilDay RecentDay() {
  return absl::PrevWeekday(absl::ToCivilDay(absl::Now(), absl::UTCTimeZone()) - 7,
                           absl::Weekday::wednesday);
}
inline absl::CivilDay RecentMonday() { return RecentDay() - 2; }

// "2026-11-18"
inline std::string DayText(absl::CivilDay day) { return absl::FormatCivilTime(day); }

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_SUPPORT_RECENT_DAY_H_
