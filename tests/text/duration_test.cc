// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/duration.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string>

namespace zweck::text {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::weeks;
using std::chrono::years;

std::string Text(seconds time) { return DurationText(time.count()); }

TEST_CASE("What is written in a unit of std::chrono reads in the largest that leaves no rest") {
  CHECK(Text(seconds(1)) == "1 second");
  CHECK(Text(seconds(90)) == "90 seconds");
  CHECK(Text(minutes(90)) == "90 minutes");
  CHECK(Text(hours(1)) == "1 hour");
  CHECK(Text(hours(36)) == "36 hours");
  CHECK(Text(hours(48)) == "2 days");
  CHECK(Text(days(1)) == "1 day");
  CHECK(Text(days(365)) == "365 days");
  CHECK(Text(days(366)) == "366 days");
  CHECK(Text(weeks(2)) == "14 days");
  CHECK(Text(months(1)) == "1 month");
  CHECK(Text(months(6)) == "6 months");
  CHECK(Text(months(12)) == "1 year");
  CHECK(Text(months(18)) == "18 months");
  CHECK(Text(years(1)) == "1 year");
  CHECK(Text(years(10)) == "10 years");
  CHECK(Text(years(1) + months(6)) == "18 months");
}

TEST_CASE("What adds up of months and a whole number of hours says both") {
  CHECK(Text(years(10) + days(30)) == "10 years and 30 days");
  CHECK(Text(years(1) + days(1)) == "1 year and 1 day");
  CHECK(Text(months(1) + days(1)) == "1 month and 1 day");
  CHECK(Text(months(18) + weeks(1)) == "18 months and 7 days");
  CHECK(Text(years(1) + hours(36)) == "1 year and 36 hours");
  CHECK(Text(years(10) + hours(1)) == "10 years and 1 hour");
}

TEST_CASE("What is none of these stays in one unit") {
  CHECK(Text(minutes(100'000)) == "100000 minutes");
  CHECK(Text(months(1) + seconds(1)) == "2629747 seconds");
  CHECK(Text(years(1) - days(1)) == "31470552 seconds");
}

TEST_CASE("0, less than it and the ends of the numbers have words") {
  constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  CHECK(DurationText(0) == "0 seconds");
  CHECK(DurationText(-5) == "-5 seconds");
  CHECK(DurationText(-kSecondsOfDay) == "-1 days");
  CHECK(DurationText(kMax) == "9223372036854775807 seconds");
  CHECK(DurationText(kMin) == "-9223372036854775808 seconds");
}

TEST_CASE("The parts of a time add up to it") {
  for (std::int64_t time = 0; time < 400 * kSecondsOfDay; time += 1747) {
    const DurationParts parts = PartsOf(time);
    CHECK(parts.months * kSecondsOfMonth + parts.days * kSecondsOfDay + parts.seconds == time);
  }
}

TEST_CASE("A unit is known by its name, with or without s") {
  CHECK(SecondsOfUnit("month") == seconds(months(1)).count());
  CHECK(SecondsOfUnit("years") == seconds(years(1)).count());
  CHECK(SecondsOfUnit("weeks") == seconds(weeks(1)).count());
  for (const char* word : {"", "s", "fortnight", "dayss", "Day", "month "}) {
    CAPTURE(word);
    CHECK(SecondsOfUnit(word) == 0);
  }
}

}  // namespace
}  // namespace zweck::text
