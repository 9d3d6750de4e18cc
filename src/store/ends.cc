// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ends.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "src/store/schema_change.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr std::int64_t kSecondsOfMonth = 2'629'746;  // as std::chrono::months has it
constexpr std::int64_t kNoEndSeconds = std::numeric_limits<std::int64_t>::max();

std::size_t HideMoment(TableShape& shape, std::string name, Index index = Index::kNone,
                       bool may_be_null = false) {
  return shape.Hide({.name = std::move(name),
                     .type = ColumnType::kTime,
                     .key = false,
                     .sealed = false,
                     .index = index,
                     .initial = may_be_null ? "" : std::to_string(kNever)});
}

bool SaysWhenAbsent(std::int64_t seconds) { return seconds != 0 && seconds != kNoEndSeconds; }

}  // namespace

std::string NameOfEvent(std::string_view event) { return DigestOf(event).substr(0, 12); }

std::int64_t MomentOf(absl::Time time) { return absl::ToUnixNanos(time); }

std::int64_t EndAfter(std::int64_t from, std::int64_t seconds, bool end_of_year) {
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
  return MomentOf(time);  // kNever is the last moment that there is
}

std::optional<std::int64_t> MomentIn(const Value& value) {
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

void HideEnds(const Table& table, TableShape& shape) {
  if (table.ends.empty()) return;
  ShapeEnds& ends = shape.ends;
  ends.coarse = table.coarse;
  ends.came_in = HideMoment(shape, Cat({kHidden, "came_in"}), Index::kNone, true);
  ends.expires = HideMoment(shape, std::string(kExpiresColumn), Index::kIndexed);
  ends.stay = HideMoment(shape, std::string(kStaysColumn));
  for (const End& end : table.ends) {
    if (end.column.empty() && end.event.empty()) {
      ends.stays.push_back({end.seconds, end.end_of_year});
      continue;
    }
    ShapeEnd& other = ends.others.emplace_back();
    other.seconds = end.seconds;
    other.when_absent = end.when_absent;
    other.end_of_year = end.end_of_year;
    other.event = end.event;
    // By what it counts from, so that an end is known again when others come and go.
    const std::string name = end.event.empty() ? std::string(end.column) : NameOfEvent(end.event);
    other.end = HideMoment(shape, Cat({kEndColumn, name}));
    if (!end.event.empty()) {
      other.moment = HideMoment(shape, Cat({kEventColumn, name}));
      continue;
    }
    const ShapeColumn* const column = FindDeclared(shape, end.column);
    other.column = static_cast<std::size_t>(column - shape.columns.data());
    if (SaysWhenAbsent(end.when_absent)) {
      other.absent = HideMoment(shape, Cat({kHidden, "absent.", name}));
    }
  }
}

bool AreEndsOf(const TableShape& shape, const Table& table) {
  const ShapeEnds& ends = shape.ends;
  auto stay = ends.stays.begin();
  auto other = ends.others.begin();
  for (const End& end : table.ends) {
    if (end.column.empty() && end.event.empty()) {
      if (stay == ends.stays.end() || stay->seconds != end.seconds ||
          stay->end_of_year != end.end_of_year) {
        return false;
      }
      ++stay;
      continue;
    }
    if (other == ends.others.end() || other->seconds != end.seconds ||
        other->when_absent != end.when_absent || other->end_of_year != end.end_of_year ||
        other->event != end.event) {
      return false;
    }
    if (end.event.empty() && shape.columns[other->column].name != end.column) return false;
    ++other;
  }
  return stay == ends.stays.end() && other == ends.others.end() && ends.coarse == table.coarse;
}

std::optional<std::int64_t> EndBy(const ShapeEnd& end, const Value& value) {
  const std::optional<std::int64_t> moment = MomentIn(value);
  if (!moment.has_value()) return std::nullopt;
  // The end of a day is the beginning of the next one, and of the next year behind its last.
  const bool of_day = end.end_of_year && value.kind == Value::Kind::kText &&
                      *moment != std::numeric_limits<std::int64_t>::min();
  return EndAfter(*moment - (of_day ? 1 : 0), end.seconds, end.end_of_year);
}
std::int64_t EndBy(const ShapeEnd& end, absl::Time when) {
  return EndAfter(MomentOf(when), end.seconds, end.end_of_year);
}

void FillEnds(const TableShape& shape, View<Value> row, absl::Time now, std::span<Value> held) {
  const ShapeEnds& ends = shape.ends;
  const std::int64_t came_in = ArrivalOf(now, ends.coarse);
  held[ends.came_in] = Value::Integer(came_in);
  std::int64_t expires = kNever;
  for (const ShapeEnds::Stay& stay : ends.stays) {
    expires = std::min(expires, EndAfter(came_in, stay.seconds, stay.end_of_year));
  }
  held[ends.stay] = Value::Integer(expires);
  for (const ShapeEnd& end : ends.others) {
    std::int64_t absent = kNever;
    if (end.absent != 0) {
      absent = EndAfter(came_in, end.when_absent, false);
      held[end.absent] = Value::Integer(absent);
    }
    const std::int64_t by_it =
        end.event.empty() ? EndBy(end, row[end.column]).value_or(absent) : kNever;
    held[end.end] = Value::Integer(by_it);
    if (end.moment != 0) held[end.moment] = Value::Integer(kNever);
    expires = std::min(expires, by_it);
  }
  held[ends.expires] = Value::Integer(expires);
}

bool IsOfEnds(const TableShape& shape, std::size_t column) {
  const ShapeEnds& ends = shape.ends;
  if (!ends) return false;
  if (column == ends.came_in || column == ends.stay || column == ends.expires) return true;
  return std::ranges::any_of(ends.others, [column](const ShapeEnd& end) {
    return column == end.end || column == end.absent || column == end.moment;
  });
}

std::vector<std::size_t> AllDeclared(const TableShape& shape) {
  std::vector<std::size_t> all(shape.declared);
  std::iota(all.begin(), all.end(), 0);
  return all;
}

std::vector<Value> WithTime(const TableShape& shape, View<Value> key, absl::Time time) {
  std::vector<Value> values(key.begin(), key.end());
  if (shape.ends) values.push_back(Value::Integer(MomentOf(time)));
  return values;
}

std::string KeepEndSql(const TableShape& shape, std::string_view column, std::string_view least) {
  if (!shape.ends || !column.starts_with(kEndColumn)) return {};
  const std::string stay = Quoted(kStaysColumn);
  return Cat({"UPDATE ", shape.Sql(), " SET ", stay, " = ", least, "(", stay, ", ", Quoted(column),
              ") WHERE ", Quoted(column), " < ", stay});
}

std::string ForgetEndSql(const TableShape& shape, std::span<const HeldColumn> held,
                         std::size_t column, std::string_view former) {
  const bool counts = std::ranges::any_of(shape.ends.others, [column](const ShapeEnd& end) {
    return end.event.empty() && end.column == column;
  });
  const std::string end = Cat({kEndColumn, former});
  if (!counts || FindHeld(held, end) == nullptr || FindDeclared(shape, end) != nullptr) return {};
  return Cat({"UPDATE ", shape.Sql(), " SET ", Quoted(end), " = ", std::to_string(kNever)});
}

const ShapeEnd* FindEvent(const TableShape& shape, std::string_view event) {
  const auto found = std::ranges::find_if(shape.ends.others, [&](const ShapeEnd& end) {
    return end.moment != 0 && end.event == event;
  });
  return found == shape.ends.others.end() ? nullptr : &*found;
}

}  // namespace zweck::store
