// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// When a row ends, in nanoseconds since 1970 as times are held.

#ifndef ZWECK_SRC_STORE_ENDS_H_
#define ZWECK_SRC_STORE_ENDS_H_

#include <absl/time/time.h>

#include <cstdint>
#include <optional>

#include "zweck/store/row.h"

namespace zweck::store {

// Nothing: it does not come.
using Moment = std::optional<std::int64_t>;

// The nearest moment that can be held.
std::int64_t MomentOf(absl::Time time);

// So long after a moment. Months and years are the calendar's where the period is a whole number of
// months as std::chrono has them: 29 February and a year is 28 February, 31 January and a month is
// the last of February. With `end_of_year` it counts from the end of the year. All in UTC.
Moment EndAfter(std::int64_t from, std::int64_t seconds, bool end_of_year);

// The moment that a column holds: a time, or the end of a day. Nothing for null, and for what is
// none.
Moment MomentIn(const Value& value);

// When a row came in, as far as that is noted: of what must be coarse, the end of that day.
std::int64_t ArrivalOf(absl::Time now, bool coarse);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ENDS_H_
