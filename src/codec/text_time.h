// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Points in time and days of the calendar as text: RFC 3339, in the form that the JSON mapping of
// proto3 gives it.

#ifndef ZWECK_SRC_CODEC_TEXT_TIME_H_
#define ZWECK_SRC_CODEC_TEXT_TIME_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>

namespace zweck::internal {

inline constexpr std::size_t kMaxTimeText = 30;  // 9999-12-31T23:59:59.999999999Z
inline constexpr std::size_t kDayText = 10;      // 9999-12-31

inline constexpr std::int64_t kFirstSecond = -62135596800;  // 0001-01-01T00:00:00Z
inline constexpr std::int64_t kLastSecond = 253402300799;   // 9999-12-31T23:59:59Z

// So many seconds are well within 64 bits in nanoseconds, and within the years that can be held.
inline constexpr std::int64_t kExactSeconds = 8'000'000'000;

// A point in time as seconds since 1970 and nanoseconds that count forward from them. What is finer
// than a nanosecond is cut off. False for what is not within the years 1 to 9999, which are all
// that can be written.
inline bool SplitTime(absl::Time time, std::timespec* parts) {
  *parts = absl::ToTimespec(time);
  return parts->tv_sec >= kFirstSecond && parts->tv_sec <= kLastSecond;
}
// The same back. `nanos` is less than a second.
inline bool JoinTime(std::int64_t seconds, std::int64_t nanos, absl::Time* time) {
  if (seconds < kFirstSecond || seconds > kLastSecond) return false;
  // The first two are inline.
  if (nanos == 0) {
    *time = absl::FromUnixSeconds(seconds);
  } else if (seconds >= -kExactSeconds && seconds <= kExactSeconds) [[likely]] {
    *time = absl::FromUnixNanos(seconds * 1'000'000'000 + nanos);
  } else {
    *time = absl::TimeFromTimespec({.tv_sec = seconds, .tv_nsec = nanos});
  }
  return true;
}

bool TimeInRange(absl::Time time);
bool DayInRange(absl::CivilDay day);

// 1972-01-01T10:00:20.021Z: always in UTC, with 0, 3, 6 or 9 digits after the second. What is finer
// than a nanosecond is cut off. The time is in range. `out` has room for kMaxTimeText; returns the
// end of what was written.
char* WriteTime(const std::timespec& time, char* out);
void AppendTime(absl::Time time, std::string& out);

// 1972-01-01. The day is in range. `out` has room for kDayText.
char* WriteDay(absl::CivilDay day, char* out);
void AppendDay(absl::CivilDay day, std::string& out);

enum class TimeRead : std::uint8_t {
  kFine,
  kMalformed,
  kNotInYears,  // with its offset, it is not within the years 1 to 9999
  kLeapSecond,  // 23:59:60 in UTC: no absl::Time is one
  kTooFine,     // more than 9 digits after the second
};

// Reads RFC 3339 with any offset, and with up to 9 digits after the second. Jira's
// 2019-02-15T19:01:52.971-0800, with an offset that has no colon, is read too. Unless it is fine,
// `time` is as before.
TimeRead ParseTime(std::string_view text, absl::Time* time);

// Reads 1972-01-01 and nothing else. Unless it is fine, `day` is as before.
TimeRead ParseDay(std::string_view text, absl::CivilDay* day);

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_TEXT_TIME_H_
