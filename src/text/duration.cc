// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/duration.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "src/text/cat.h"

namespace zweck::text {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kMinute = 60;

struct Unit {
  std::string_view name;
  std::int64_t seconds;
};
constexpr std::array kUnits = {Unit{"second", 1},
                               Unit{"minute", kMinute},
                               Unit{"hour", kHour},
                               Unit{"day", kSecondsOfDay},
                               Unit{"week", 7 * kSecondsOfDay},
                               Unit{"month", kSecondsOfMonth},
                               Unit{"year", kMonthsOfYear* kSecondsOfMonth}};

// Of less than a day, the largest unit that leaves no rest.
std::string ClockText(std::int64_t seconds) {
  if (seconds != 0 && seconds % kHour == 0) return Counted(seconds / kHour, "hour");
  if (seconds != 0 && seconds % kMinute == 0) return Counted(seconds / kMinute, "minute");
  return Counted(seconds, "second");
}

}  // namespace

DurationParts PartsOf(std::int64_t seconds) {
  if (seconds % kSecondsOfDay == 0) return {.days = seconds / kSecondsOfDay};
  const std::int64_t months = seconds / kSecondsOfMonth;
  const std::int64_t rest = seconds % kSecondsOfMonth;
  if (rest == 0) return {.months = months};
  // What is whole hours by itself reads as such.
  if (months > 0 && seconds % kHour != 0 && rest % kHour == 0) {
    return rest % kSecondsOfDay == 0 ? DurationParts{.months = months, .days = rest / kSecondsOfDay}
                                     : DurationParts{.months = months, .seconds = rest};
  }
  return {.seconds = seconds};
}

std::string DurationText(std::int64_t seconds) {
  const DurationParts parts = PartsOf(seconds);
  std::string text;
  if (parts.months != 0) {
    text = parts.months % kMonthsOfYear == 0 ? Counted(parts.months / kMonthsOfYear, "year")
                                             : Counted(parts.months, "month");
  }
  const std::string_view joint = text.empty() ? "" : " and ";
  if (parts.days != 0) return Cat({text, joint, Counted(parts.days, "day")});
  if (parts.seconds != 0 || text.empty()) return Cat({text, joint, ClockText(parts.seconds)});
  return text;
}

std::int64_t SecondsOfUnit(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  const auto* const found = std::ranges::find(kUnits, word, &Unit::name);
  return found != std::end(kUnits) ? found->seconds : 0;
}

}  // namespace zweck::text
