// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// When rows end.

#include "src/store/ends.h"

#include <absl/time/civil_time.h>

#include <catch2/catch.hpp>
#include <limits>

namespace zweck::store {
namespace {

constexpr std::int64_t kMonth = 2'629'746;

std::int64_t At(int year, int month, int day, int hour = 0) {
  return MomentOf(
      absl::FromCivil(absl::CivilSecond(year, month, day, hour, 0, 0), absl::UTCTimeZone()));
}

}  // namespace

TEST_CASE("Months and years are the calendar's, and the end of a month stays in it") {
  CHECK(EndAfter(At(2025, 1, 31, 5), kMonth, false) == At(2025, 2, 28, 5));
  CHECK(EndAfter(At(2024, 2, 29), 12 * kMonth, false) == At(2025, 2, 28));
  CHECK(EndAfter(At(2024, 3, 5), 86400, false) == At(2024, 3, 6));
}

TEST_CASE("A time may count from the end of the year") {
  CHECK(EndAfter(At(2024, 3, 5), 120 * kMonth, true) == At(2035, 1, 1));
  CHECK(EndAfter(At(2024, 12, 31, 23), 0, true) == At(2025, 1, 1));
}

TEST_CASE("The last day of a year is of that year, although it counts from its end") {
  const ShapeEnd end{.seconds = 12 * kMonth, .end_of_year = true};
  CHECK(EndBy(end, Value::Text("2024-12-31")) == At(2026, 1, 1));
  CHECK(EndBy(end, Value::Text("2025-01-01")) == At(2027, 1, 1));
  CHECK(EndBy(end, Value::Integer(At(2025, 1, 1))) == At(2027, 1, 1));
}

TEST_CASE("A day before the first moment that can be held has an end, which has come") {
  const ShapeEnd end{.seconds = 12 * kMonth, .end_of_year = true};
  for (const char* const day : {"0001-01-01", "0001-12-31", "1677-01-01"}) {
    CAPTURE(day);
    CHECK(MomentIn(Value::Text(day)) == std::numeric_limits<std::int64_t>::min());
    CHECK(EndBy(end, Value::Text(day)) < At(1700, 1, 1));
    CHECK(EndBy(ShapeEnd{.seconds = 12 * kMonth}, Value::Text(day)) < At(1700, 1, 1));
  }
  CHECK(EndBy(end, Value::Integer(std::numeric_limits<std::int64_t>::min())) < At(1700, 1, 1));
}

TEST_CASE("What is too far away to be held does not come") {
  CHECK(EndAfter(At(2024, 3, 5), kNever, false) == kNever);
  CHECK(EndAfter(At(2024, 3, 5), 12'000 * kMonth, false) == kNever);
}

TEST_CASE("A day counts from its end") {
  CHECK(MomentIn(Value::Text("2024-02-29")) == At(2024, 3, 1));
  CHECK(MomentIn(Value::Integer(7)) == 7);
  CHECK_FALSE(MomentIn(Value::Null()));
  CHECK_FALSE(MomentIn(Value::Text("soon")));
  CHECK(ArrivalOf(absl::FromUnixNanos(At(2024, 3, 5, 7)), true) == At(2024, 3, 6));
  CHECK(ArrivalOf(absl::FromUnixNanos(At(2024, 3, 5, 7)), false) == At(2024, 3, 5, 7));
}

}  // namespace zweck::store
