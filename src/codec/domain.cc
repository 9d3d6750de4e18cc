// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/domain.h"

#include <absl/time/civil_time.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

namespace zweck::internal {
namespace {

// How many periods after the first one a day is.
absl::civil_diff_t PeriodOf(CalendarUnit unit, absl::CivilDay day) {
  switch (unit) {
    case CalendarUnit::kDay:
      break;
    case CalendarUnit::kWeek:
      return (absl::PrevWeekday(day + 1, absl::Weekday::monday) - absl::CivilDay(1, 1, 1)) / 7;
    case CalendarUnit::kMonth:
      return absl::CivilMonth(day) - absl::CivilMonth(1, 1);
  }
  return day - absl::CivilDay(1, 1, 1);
}

}  // namespace

bool IsNear(const FieldLayout& field, const void* element) {
  if (field.periods == 0) return true;
  const absl::CivilDay day = *static_cast<const absl::CivilDay*>(element);
  if (day == absl::CivilDay()) return true;  // no day
  // Today is not the same everywhere: from UTC-12 to UTC+14.
  const absl::Time now = absl::Now();
  const auto ago = [&](absl::Duration offset) {
    const absl::CivilDay today = absl::ToCivilDay(now + offset, absl::UTCTimeZone());
    return PeriodOf(field.domain->unit, today) - PeriodOf(field.domain->unit, day);
  };
  return ago(absl::Hours(14)) >= -static_cast<absl::civil_diff_t>(field.domain->ahead) &&
         ago(absl::Hours(-12)) < static_cast<absl::civil_diff_t>(field.periods);
}

}  // namespace zweck::internal
