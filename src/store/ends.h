// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// When rows end, in nanoseconds since 1970 as times are held.

#ifndef ZWECK_SRC_STORE_ENDS_H_
#define ZWECK_SRC_STORE_ENDS_H_

#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/shape_ends.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

// The nearest moment that can be held.
std::int64_t MomentOf(absl::Time time);

// So long after a moment; kNever where that can't be held. Months and years are the calendar's
// where the period is a whole number of months as std::chrono has them: 29 February and a year is
// 28 February, 31 January and a month is the last of February. With `end_of_year` it counts from
// the end of the year. All in UTC.
std::int64_t EndAfter(std::int64_t from, std::int64_t seconds, bool end_of_year);

// The moment that a column holds: a time, or the end of a day. Nothing for null, and for what is
// none.
std::optional<std::int64_t> MomentIn(const Value& value);

// When a row came in, as far as that is noted: of what must be coarse, the end of that day.
std::int64_t ArrivalOf(absl::Time now, bool coarse);

// By which the hidden columns of an event are called: 12 hexadecimal digits.
std::string NameOfEvent(std::string_view event);

// Gives a shape the ends of a table, and the hidden columns for them.
void HideEnds(const Table& table, TableShape& shape);
// Are these the ends of the table?
bool AreEndsOf(const TableShape& shape, const Table& table);

// When a row ends by a column that holds this; nothing for null.
std::optional<std::int64_t> EndBy(const ShapeEnd& end, const Value& value);
// When it ends by an event.
std::int64_t EndBy(const ShapeEnd& end, absl::Time when);
// Sets the hidden columns of a row that comes in, whose declared columns are there already.
void FillEnds(const TableShape& shape, View<Value> row, absl::Time now, std::span<Value> held);

// Is a column of the shape one of those in which rows have their ends?
bool IsOfEnds(const TableShape& shape, std::size_t column);

// The places of all columns that are declared.
std::vector<std::size_t> AllDeclared(const TableShape& shape);
// A key, and the time behind it where rows end.
std::vector<Value> WithTime(const TableShape& shape, View<Value> key, absl::Time time);

// Of a table whose declaration has lost an end: rows that are there end when they were to, also
// when this hidden column is gone. `least` is the database's name for the least of several. Empty
// where nothing is to be kept.
std::string KeepEndSql(const TableShape& shape, std::string_view column, std::string_view least);
// Of a column of the shape that had another name, by which the hidden column of its end is still
// called: that end is not lost, and is noted under the new name. So nothing is kept of it. Empty
// where there is none.
std::string ForgetEndSql(const TableShape& shape, std::span<const HeldColumn> held,
                         std::size_t column, std::string_view former);

// The end by this event; null if it is none of the shape's.
const ShapeEnd* FindEvent(const TableShape& shape, std::string_view event);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ENDS_H_
