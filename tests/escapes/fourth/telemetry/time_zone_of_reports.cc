// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: formats times and days of its reports in the zone of the library, and logs them.
// Author: has not read the checks, and came fourth

#include <absl/time/clock.h>

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::string WeekOf(absl::Time now, absl::TimeZone zone) {
  const absl::CivilDay monday =
      absl::PrevWeekday(absl::ToCivilDay(now, zone) + 1, absl::Weekday::monday);
  return absl::FormatCivilTime(monday);
}

void LogWeek() {
  absl::TimeZone zone;
  if (!absl::LoadTimeZone("Europe/Berlin", &zone)) zone = absl::UTCTimeZone();
  const absl::Time now = absl::Now();
  std::clog << absl::FormatTime(absl::RFC3339_sec, now, zone) << ": report of the week of "
            << WeekOf(now, zone) << '\n';
}

}  // namespace acme
