// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ends.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>
#include <limits>
#include <string>

namespace zweck::store {
namespace {

constexpr std::int64_t kSecondsOfMonth = 2'629'746;  // as std::chrono::months has it

}  // namespace

std::int64_t MomentOf(absl::Time time) { return absl::ToUnixNanos(time); }

Moment EndAfter(std::int64_t from, std::int64_t seconds, bool end_of_year) {
  const absl::TimeZone utc = absl::UTCTimeZone();
  absl::Time time = absl::FromUnixNanos(from);
  if (end_of_year) {
    time = absl::FromCivil(absl::CivilYear(absl::ToCivilSecond(time, utc)) + 1, utc);
  }
  if (seconds % kSecondsOfMonth == 0) {
    const absl::CivilSecond civil = absl::ToCivilSecond(time, utc);
    const absl::Duration rest = time - absl::FromCivil(civil, utc);  // of a second
    const absl::CivilMonth month = absl::CivilMonth(civil) + seconds / kSecondsOfMonth;
    const absl::CivilDay last = absl::CivilDay(month + 1) - 1;
    const absl::CivilSecond there(month.year(), month.month(), std::min(civil.day(), last.day()),
                                  civil.hour(), civil.minute(), civil.second());
    time = absl::FromCivil(there, utc) + rest;
  } else {
    time += absl::Seconds(seconds);
  }
  const std::int64_t end = absl::ToUnixNanos(time);
  if (end == std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return end;
}

Moment MomentIn(const Value& value) {
  if (value.kind == Value::Kind::kInteger) return value.integer;
  absl::CivilDay day;
  if (value.kind != Value::Kind::kText ||
      !absl::ParseCivilTime({value.bytes.data(), value.bytes.size()}, &day)) {
    return std::nullopt;
  }
  return MomentOf(absl::FromCivil(day + 1, absl::UTCTimeZone()));
}

std::int64_t ArrivalOf(absl::Time now, bool coarse) {
  if (!coarse) return MomentOf(now);
  const absl::TimeZone utc = absl::UTCTimeZone();
  return MomentOf(absl::FromCivil(absl::ToCivilDay(now, utc) + 1, utc));
}

}  // namespace zweck::store
