// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ends_sql.h"

#include <algorithm>
#include <optional>

#include "src/store/ends.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

std::string NameAt(const TableShape& shape, std::size_t column) {
  return Quoted(shape.columns[column].name);
}
std::string OldAt(const TableShape& shape, std::size_t column) {
  return Cat({kOldRow, ".", NameAt(shape, column)});
}
std::string Case(std::string_view when, std::string_view then, std::string_view otherwise) {
  return Cat({"CASE WHEN ", when, " THEN ", then, " ELSE ", otherwise, " END"});
}

class Assignments {
 public:
  Assignments(const TableShape& shape, const ReplacingSql& replacing)
      : shape_(shape),
        replacing_(replacing),
        gone_(Cat({OldAt(shape, shape.ends.expires), " <= ", replacing.hides})),
        fresh_(Cat({OldAt(shape, shape.ends.came_in), " IS NULL OR ", gone_})) {}

  std::string Sql() {
    const ShapeEnds& ends = shape_.ends;
    Set(ends.came_in, KeptUnless(fresh_, ends.came_in));
    SetEnd(ends.stay, KeptUnless(fresh_, ends.stay));
    for (const ShapeEnd& end : ends.others) {
      if (end.absent != 0) Set(end.absent, KeptUnless(fresh_, end.absent));
      if (end.moment != 0) {
        Set(end.moment, Told(end.moment));
        SetEnd(end.end, Told(end.end));
      } else if (end.absent != 0) {
        const std::string absent =
            Cat({replacing_.given(end.column), " IS NULL AND NOT (", fresh_, ")"});
        SetEnd(end.end, Case(absent, OldAt(shape_, end.absent), replacing_.given(end.end)));
      } else {
        SetEnd(end.end, replacing_.given(end.end));
      }
    }
    return Cat({sql_, ", ", NameAt(shape_, ends.expires), " = ", replacing_.least, "(", all_, ")"});
  }

 private:
  std::string KeptUnless(std::string_view anew, std::size_t column) const {
    return Case(anew, replacing_.given(column), OldAt(shape_, column));
  }
  // What is given is that no event was told.
  std::string Told(std::size_t column) const {
    return replacing_.reopens ? replacing_.given(column) : KeptUnless(gone_, column);
  }
  void Set(std::size_t column, const std::string& value) {
    sql_ += Cat({sql_.empty() ? "" : ", ", NameAt(shape_, column), " = ", value});
  }
  void SetEnd(std::size_t column, const std::string& value) {
    Set(column, value);
    all_ += Cat({all_.empty() ? "" : ", ", value});
    // SQLite's min of one number is that of a column.
    if (shape_.ends.others.empty()) all_ += Cat({", ", value});
  }

  const TableShape& shape_;
  const ReplacingSql& replacing_;
  const std::string gone_;
  const std::string fresh_;
  std::string sql_;
  std::string all_;
};

}  // namespace

std::string AssignEndsSql(const TableShape& shape, const ReplacingSql& replacing) {
  return Assignments(shape, replacing).Sql();
}

std::string MayReplaceSql(const TableShape& shape, const ReplacingSql& replacing) {
  if (replacing.reopens || !shape.ends.HasEvent()) return {};
  std::string none;
  for (const ShapeEnd& end : shape.ends.others) {
    if (end.moment == 0) continue;
    none += Cat({none.empty() ? "" : " AND ", OldAt(shape, end.moment), " > ", replacing.hides});
  }
  return Cat({"(", OldAt(shape, shape.ends.expires), " <= ", replacing.hides, " OR (", none, "))"});
}

std::string ReplacesAsItEndsSql(const TableShape& shape, std::string_view hides) {
  std::string may = Cat({OldAt(shape, shape.ends.expires), " > ", hides, " AND ",
                         OldAt(shape, shape.ends.came_in), " IS NOT NULL"});
  for (const ShapeEnd& end : shape.ends.others) {
    if (end.moment == 0) return {};
    may += Cat({" AND ", OldAt(shape, end.moment), " > ", hides});
  }
  return may;
}

std::string IsThereSql(const TableShape& shape, std::string_view before,
                       std::string_view parameter) {
  if (!shape.ends) return {};
  return Cat({before, NameAt(shape, shape.ends.expires), " > ", parameter});
}

void AppendEnds(const TableShape& shape, View<std::size_t> columns, View<Value> values,
                std::string_view least, QuestionSql& out) {
  std::string all = NameAt(shape, shape.ends.stay);
  bool changes = false;
  for (const ShapeEnd& end : shape.ends.others) {
    const auto set = std::ranges::find(columns, end.column);
    if (!end.event.empty() || set == columns.end()) {
      all += Cat({", ", NameAt(shape, end.end)});
      continue;
    }
    changes = true;
    const std::optional<std::int64_t> by_it =
        EndBy(end, values[static_cast<std::size_t>(set - columns.begin())]);
    std::string value;
    if (!by_it.has_value() && end.absent != 0) {
      value = NameAt(shape, end.absent);
    } else {
      out.values.push_back(Value::Integer(by_it.value_or(kNever)));
      value = out.sign + std::to_string(out.values.size());
    }
    out.sql += Cat({", ", NameAt(shape, end.end), " = ", value});
    all += Cat({", ", value});
  }
  if (!changes) return;
  out.sql += Cat({", ", NameAt(shape, shape.ends.expires), " = ", least, "(", all, ")"});
}

std::string EndSql(const TableShape& shape, const ShapeEnd& end, std::string_view least,
                   char sign) {
  const std::string_view s(&sign, 1);
  const auto set = [&](std::size_t column, std::string_view parameter) {
    const std::string name = NameAt(shape, column);
    return Cat({name, " = ", least, "(", name, ", ", s, parameter, ")"});
  };
  std::string sql = Cat({"UPDATE ", shape.Sql(), " SET ", set(end.moment, "1"), ", ",
                         set(end.end, "2"), ", ", set(shape.ends.expires, "2"), " WHERE "});
  std::size_t parameter = 3;
  for (const std::size_t key : shape.keys) {
    sql += Cat({NameAt(shape, key), " = ", s, std::to_string(parameter++), " AND "});
  }
  return Cat({sql, NameAt(shape, shape.ends.expires), " > ", s, std::to_string(parameter)});
}

EndedHolders EndedHoldersSql(const TableShape& shape, View<std::size_t> columns, bool by_key,
                             std::string_view verb, char sign) {
  EndedHolders out;
  if (!shape.ends) return out;
  const std::string_view s(&sign, 1);
  std::string same;
  const auto is = [&](std::size_t place) {
    out.places.push_back(place);
    return Cat({NameAt(shape, place), " = ", s, std::to_string(out.places.size())});
  };
  for (const std::size_t place : columns) {
    if (shape.columns[place].index != Index::kUnique) continue;
    same += Cat({same.empty() ? "" : " OR ", is(place)});
  }
  if (by_key && !shape.keys.empty()) {
    std::string key;
    for (const std::size_t place : shape.keys) key += Cat({key.empty() ? "" : " AND ", is(place)});
    same += Cat({same.empty() ? "(" : " OR (", key, ")"});
  }
  if (same.empty()) return out;
  out.sql =
      Cat({verb, " FROM ", shape.Sql(), " WHERE (", same, ") AND ",
           NameAt(shape, shape.ends.expires), " <= ", s, std::to_string(out.places.size() + 1)});
  return out;
}

EndedHolders DoubtfulHoldersSql(const TableShape& shape, View<std::size_t> columns, bool by_key,
                                char sign) {
  EndedHolders out = EndedHoldersSql(shape, columns, by_key, "SELECT count(*)", sign);
  if (out.sql.empty()) return out;
  out.sql += Cat({" AND ", NameAt(shape, shape.ends.expires), " > ", std::string_view(&sign, 1),
                  std::to_string(out.places.size() + 2)});
  return out;
}

std::string RemoveAllEndedSql(const TableShape& shape, char sign) {
  return Cat({"DELETE FROM ", shape.Sql(), " WHERE ", Quoted(kExpiresColumn),
              " <= ", std::string_view(&sign, 1), "1"});
}

std::string CountEndedSql(const TableShape& shape, char sign) {
  return Cat({"SELECT count(*) FROM ", shape.Sql(), " WHERE ", NameAt(shape, shape.ends.expires),
              " <= ", std::string_view(&sign, 1), "1"});
}

absl::Status NoSuchEvent(const TableShape& shape) {
  return absl::InvalidArgumentError(
      Cat({"table ", shape.name, ": no record in it is kept until this event"}));
}

std::string EndedSentence(const TableShape& shape) {
  std::string events;
  for (const ShapeEnd& end : shape.ends.others) {
    if (end.moment != 0) events += Cat({events.empty() ? "" : ", or ", end.event});
  }
  return Cat({"the record is there and has ended by what it was kept until (", events,
              "); zweck::Reopen writes it all the same"});
}

}  // namespace zweck::store
