// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long something lasts, in the words that people read and write: the units of every report, of
// the lock file and of the policy file. A month and a year are what std::chrono makes of them.

#ifndef ZWECK_SRC_TEXT_DURATION_H_
#define ZWECK_SRC_TEXT_DURATION_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace zweck::text {

inline constexpr std::int64_t kSecondsOfDay = 86'400;
inline constexpr std::int64_t kSecondsOfMonth = 2'629'746;
inline constexpr std::int64_t kMonthsOfYear = 12;

// The same time: nothing is rounded. Only one part is not 0, but for months and whole hours, as
// `years{1} + days{30}` gives.
struct DurationParts {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
};
DurationParts PartsOf(std::int64_t seconds);

// "30 days", "18 months", "10 years", "1 year and 30 days"; "0 seconds". Days before weeks and
// before the years of 365 days that they may make, as laws and policies count.
std::string DurationText(std::int64_t seconds);

// Of "day" or "days"; 0 for what is not a unit. A unit is second, minute, hour, day, week, month or
// year.
std::int64_t SecondsOfUnit(std::string_view word);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_DURATION_H_
