// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Times and days as text, compared with Abseil's own calendar.

#include "src/codec/text_time.h"

#include <absl/time/clock.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <random>
#include <string>

namespace zweck::internal {
namespace {

std::string Text(absl::Time time) {
  std::string out;
  AppendTime(time, out);
  return out;
}
std::string Text(absl::CivilDay day) {
  std::string out;
  AppendDay(day, out);
  return out;
}

// As Text, of what was read; or "no".
std::string Read(std::string_view text) {
  absl::Time time = absl::FromUnixSeconds(77);
  if (ParseTime(text, &time) == TimeRead::kFine) return Text(time);
  CHECK(time == absl::FromUnixSeconds(77));
  return "no";
}
std::string ReadDay(std::string_view text) {
  absl::CivilDay day(1999, 9, 9);
  if (ParseDay(text, &day) == TimeRead::kFine) return Text(day);
  CHECK(day == absl::CivilDay(1999, 9, 9));
  return "no";
}

TEST_CASE("A time has as many digits after the second as it needs, in threes") {
  CHECK(Text(absl::UnixEpoch()) == "1970-01-01T00:00:00Z");
  CHECK(Text(absl::FromUnixMillis(68'263'220'021)) == "1972-03-01T02:00:20.021Z");
  CHECK(Text(absl::FromUnixMillis(100)) == "1970-01-01T00:00:00.100Z");
  CHECK(Text(absl::FromUnixMicros(1)) == "1970-01-01T00:00:00.000001Z");
  CHECK(Text(absl::FromUnixNanos(1)) == "1970-01-01T00:00:00.000000001Z");
  CHECK(Text(absl::FromUnixNanos(-1)) == "1969-12-31T23:59:59.999999999Z");
  CHECK(Text(absl::UnixEpoch() + absl::Nanoseconds(1) / 2) == "1970-01-01T00:00:00Z");
  CHECK(Text(absl::FromUnixSeconds(kFirstSecond)) == "0001-01-01T00:00:00Z");
  CHECK(Text(absl::FromUnixSeconds(kLastSecond)) == "9999-12-31T23:59:59Z");
}

TEST_CASE("A time is read with any offset") {
  CHECK(Read("1972-01-01T10:00:20.021Z") == "1972-01-01T10:00:20.021Z");
  CHECK(Read("1972-01-01T10:00:20.021+00:00") == "1972-01-01T10:00:20.021Z");
  CHECK(Read("1972-01-01T10:00:20.021-00:00") == "1972-01-01T10:00:20.021Z");
  CHECK(Read("1972-01-01T10:00:20+05:30") == "1972-01-01T04:30:20Z");
  CHECK(Read("1972-01-01T10:00:20-0800") == "1972-01-01T18:00:20Z");
  CHECK(Read("1972-01-01T00:00:00+23:59") == "1971-12-31T00:01:00Z");
  CHECK(Read("2000-02-29T00:00:00Z") == "2000-02-29T00:00:00Z");
  CHECK(Read("1972-01-01T10:00:20.1Z") == "1972-01-01T10:00:20.100Z");
  CHECK(Read("1972-01-01T10:00:20.123456789Z") == "1972-01-01T10:00:20.123456789Z");
  CHECK(Read("1972-01-01T10:00:20.000000000Z") == "1972-01-01T10:00:20Z");
  CHECK(Read("0001-01-01T00:00:00Z") == "0001-01-01T00:00:00Z");
  CHECK(Read("9999-12-31T23:59:59.999999999Z") == "9999-12-31T23:59:59.999999999Z");
  CHECK(Read("0000-12-31T23:00:00-01:00") == "0001-01-01T00:00:00Z");
}

TEST_CASE("Every byte of a time is as it has to be") {
  const std::string time = "1972-01-01T10:00:20Z";
  for (std::size_t i = 0; i < time.size(); ++i) {
    for (int c = 0; c < 256; ++c) {
      std::string other = time;
      other[i] = static_cast<char>(c);
      CAPTURE(other);
      const bool digit = c >= '0' && c <= '9';
      const bool at_digit = time[i] >= '0' && time[i] <= '9';
      // A month, a day, an hour, a minute or a second may be too large, or 0.
      absl::Time expected;
      std::string error;
      const bool leap = other.substr(17, 2) == "60";  // which Abseil takes
      const bool real = digit && at_digit && !leap &&
                        absl::ParseTime(absl::RFC3339_full, other, &expected, &error) &&
                        !(i == 0 && c == '0' && other.starts_with("0000"));
      if (time[i] == static_cast<char>(c)) {
        CHECK(Read(other) == time);
      } else {
        CHECK(Read(other) == (real ? other : "no"));
      }
    }
  }
}

TEST_CASE("What is no time is not read") {
  for (const char* text : {"",
                           "now",
                           "1972-01-01",
                           "1972-01-01T10:00:20",
                           "1972-01-01T10:00Z",
                           "1972-01-01 10:00:20Z",
                           "1972-01-01t10:00:20Z",
                           "1972-01-01T10:00:20z",
                           "1972-01-01T10:00:20.Z",
                           "1972-01-01T10:00:20,5Z",
                           "1972-01-01T10:00:20.1234567890Z",
                           "1972-01-01T24:00:00Z",
                           "1972-01-01T10:60:00Z",
                           "1972-01-01T10:00:60Z",
                           "1972-13-01T10:00:00Z",
                           "1972-00-01T10:00:00Z",
                           "1972-01-32T10:00:00Z",
                           "1972-01-00T10:00:00Z",
                           "1971-02-29T10:00:00Z",
                           "1900-02-29T10:00:00Z",
                           "72-01-01T10:00:00Z",
                           "01972-01-01T10:00:00Z",
                           "+1972-01-01T10:00:00Z",
                           "-972-01-01T10:00:00Z",
                           " 1972-01-01T10:00:00Z",
                           "1972-01-01T10:00:00Z ",
                           "1972-01-01T10:00:00ZZ",
                           "1972-01-01T10:00:00+",
                           "1972-01-01T10:00:00+1",
                           "1972-01-01T10:00:00+01",
                           "1972-01-01T10:00:00+01:",
                           "1972-01-01T10:00:00+01:6",
                           "1972-01-01T10:00:00+01:60",
                           "1972-01-01T10:00:00+24:00",
                           "1972-01-01T10:00:00+01:000",
                           "1972-01-01T10:00:00+01::00",
                           "1972-01-01T10:00:00 +01:00",
                           "1972-1-1T10:00:00Z",
                           "1972/01/01T10:00:00Z",
                           "0000-01-01T00:00:00Z",
                           "0001-01-01T00:00:00+00:01",
                           "9999-12-31T23:59:59-00:01",
                           "1972-01-01T1x:00:00Z",
                           "1972-01-01T10:00:00.x"}) {
    CAPTURE(text);
    CHECK(Read(text) == "no");
  }
  const std::string whole = "1972-01-01T10:00:20.021+01:00";
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK(Read(whole.substr(0, size)) == "no");
}

TEST_CASE("A day is read and written") {
  for (const char* day : {"0001-01-01", "1970-01-01", "2024-02-29", "2026-11-24", "9999-12-31"}) {
    CHECK(ReadDay(day) == day);
  }
  for (const char* text : {"", "2026", "2026-11", "2026-11-2", "2026-11-241", "2026-11-31",
                           "2026-02-29", "2026-00-10", "2026-13-10", "0000-01-01", "2026/11/24",
                           "2026-11-24T00:00:00Z", " 2026-11-24", "20261124", "-026-11-24"}) {
    CAPTURE(text);
    CHECK(ReadDay(text) == "no");
  }
}

TEST_CASE("The range ends with the years 1 and 9999") {
  CHECK(TimeInRange(absl::FromUnixSeconds(kFirstSecond)));
  CHECK_FALSE(TimeInRange(absl::FromUnixSeconds(kFirstSecond) - absl::Nanoseconds(1)));
  CHECK(TimeInRange(absl::FromUnixSeconds(kLastSecond + 1) - absl::Nanoseconds(1)));
  CHECK_FALSE(TimeInRange(absl::FromUnixSeconds(kLastSecond + 1)));
  CHECK_FALSE(TimeInRange(absl::InfinitePast()));
  CHECK_FALSE(TimeInRange(absl::InfiniteFuture()));
  CHECK(DayInRange(absl::CivilDay(1, 1, 1)));
  CHECK(DayInRange(absl::CivilDay(9999, 12, 31)));
  CHECK_FALSE(DayInRange(absl::CivilDay(0, 12, 31)));
  CHECK_FALSE(DayInRange(absl::CivilDay(10000, 1, 1)));
}

TEST_CASE("Any time is written as Abseil writes it, and read as itself") {
  std::mt19937_64 random(20261124);
  std::uniform_int_distribution<std::int64_t> seconds(kFirstSecond, kLastSecond);
  std::uniform_int_distribution<std::int64_t> nanos(0, 999'999'999);
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t second = seconds(random);
    const absl::Time whole = absl::FromUnixSeconds(second);
    const std::string text = Text(whole);
    REQUIRE(text == absl::FormatTime("%E4Y-%m-%dT%H:%M:%SZ", whole, absl::UTCTimeZone()));
    const absl::Time time = whole + absl::Nanoseconds(nanos(random));
    absl::Time back;
    REQUIRE(ParseTime(Text(time), &back) == TimeRead::kFine);
    REQUIRE(back == time);
    const absl::CivilDay day = absl::ToCivilDay(whole, absl::UTCTimeZone());
    absl::CivilDay day_back;
    REQUIRE(Text(day) == text.substr(0, 10));
    REQUIRE(ParseDay(Text(day), &day_back) == TimeRead::kFine);
    REQUIRE(day_back == day);
  }
}

}  // namespace
}  // namespace zweck::internal
