// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/postgres_table.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/postgres_schema.h"
#include "src/text/cat.h"
#include "src/text/sql_names.h"

namespace zweck::store::postgres {
namespace {

using text::Cat;
using text::kMostNameBytes;

std::string_view SqlType(const ShapeColumn& column) {
  if (column.sealed) return "bytea";
  switch (column.type) {
    case ColumnType::kInteger:
    case ColumnType::kTime:
    case ColumnType::kUnsigned:
      return "bigint";
    case ColumnType::kReal:
      return "double precision";
    case ColumnType::kText:
      return "text COLLATE \"C\"";  // by bytes, as SQLite does, and on every system alike
    case ColumnType::kBlob:
      return "bytea";
  }
  return "text COLLATE \"C\"";
}

std::string ColumnSql(const ShapeColumn& column) {
  return Cat({Quoted(column.name), " ", SqlType(column), column.key ? " NOT NULL" : ""});
}

// What is declared as SQLite writes it: bytes are a string, too.
std::string InitialSql(const ShapeColumn& column) {
  return column.initial == "x''" ? "''" : column.initial;
}

template <class Each>
std::string Listed(const TableShape& shape, std::string_view between, Each each) {
  std::string list;
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    const std::string item = each(i, shape.columns[i]);
    if (!item.empty()) list += Cat({list.empty() ? "" : between, item});
  }
  return list;
}

std::string Parameter(std::size_t column) { return Cat({"$", std::to_string(column + 1)}); }

// Where rows end, parameters stand where PostgreSQL does not see of what type they are.
std::string TypedParameter(const TableShape& shape, std::size_t column) {
  if (!shape.ends) return Parameter(column);
  const std::string_view type = SqlType(shape.columns[column]);
  return Cat({Parameter(column), "::", type.substr(0, type.find(" COLLATE"))});
}

std::string KeysSql(const TableShape& shape) {
  return Listed(shape, ", ", [](std::size_t, const ShapeColumn& column) {
    return column.key ? Quoted(column.name) : "";
  });
}

std::string InsertSql(const TableShape& shape) {
  return Cat(
      {"INSERT INTO ", shape.Sql(), shape.ends ? " AS " : "", shape.ends ? kOldRow : "", " (",
       Listed(shape, ", ", [](std::size_t, const ShapeColumn& c) { return Quoted(c.name); }),
       ") VALUES (",
       Listed(shape, ", ", [](std::size_t i, const ShapeColumn&) { return Parameter(i); }), ")"});
}

// "a = ..." for all columns but the key, as `given` has them.
template <class Given>
std::string AssignedSql(const TableShape& shape, Given given, bool ends_too) {
  return Listed(shape, ", ", [&](std::size_t i, const ShapeColumn& column) -> std::string {
    if (column.key || (!ends_too && IsOfEnds(shape, i))) return "";
    return Cat({Quoted(column.name), " = ", given(i)});
  });
}
// The same of a row that replaces one, and of which rows it may.
template <class Given>
std::pair<std::string, std::string> ReplacedSql(const TableShape& shape, Given given,
                                                bool reopens) {
  std::string assigned = AssignedSql(shape, given, false);
  if (!shape.ends) return {assigned, ""};
  const std::string time = Parameter(shape.columns.size());
  const ReplacingSql replacing{.given = given, .hides = time, .least = kLeast, .reopens = reopens};
  return {Cat({assigned, assigned.empty() ? "" : ", ", AssignEndsSql(shape, replacing)}),
          MayReplaceSql(shape, replacing)};
}

std::string PutSql(const TableShape& shape, bool reopens) {
  std::string insert = InsertSql(shape);
  if (shape.keys.empty()) return insert;
  const auto given = [&shape](std::size_t i) {
    return Cat({"excluded.", Quoted(shape.columns[i].name)});
  };
  const auto [values, may] = ReplacedSql(shape, given, reopens);
  return Cat({insert, " ON CONFLICT (", KeysSql(shape), ") DO ",
              values.empty() ? "NOTHING" : Cat({"UPDATE SET ", values}),
              may.empty() ? "" : " WHERE ", may});
}

bool IsUnique(const TableShape& shape) {
  return std::ranges::any_of(
      shape.columns, [](const ShapeColumn& column) { return column.index == Index::kUnique; });
}

// Where values are unique, rows that ended were removed before.
std::string InsertOnlySql(const TableShape& shape) {
  const std::string insert = InsertSql(shape);
  if (!TakesTime(shape)) return Cat({insert, " ON CONFLICT DO NOTHING"});
  const auto given = [&shape](std::size_t i) {
    return Cat({"excluded.", Quoted(shape.columns[i].name)});
  };
  return Cat({insert, " ON CONFLICT (", KeysSql(shape), ") DO UPDATE SET ",
              AssignedSql(shape, given, true), " WHERE ", kOldRow, ".",
              Quoted(shape.columns[shape.ends.expires].name),
              " <= ", Parameter(shape.columns.size())});
}

// Nobody else's row: `unique` columns of others are compared with the parameters.
std::string UpdateSql(const TableShape& shape, bool reopens) {
  const auto by_key = [&shape](std::string_view of) {
    return Listed(shape, " AND ", [of](std::size_t i, const ShapeColumn& column) {
      return column.key ? Cat({of, Quoted(column.name), " = ", Parameter(i)}) : "";
    });
  };
  const std::string same = Listed(shape, " OR ", [](std::size_t i, const ShapeColumn& column) {
    return column.index == Index::kUnique
               ? Cat({"other.", Quoted(column.name), " = ", Parameter(i)})
               : "";
  });
  if (same.empty() || shape.keys.empty()) return {};
  const auto [values, may] =
      ReplacedSql(shape, [&shape](std::size_t i) { return TypedParameter(shape, i); }, reopens);
  // Each parameter stands somewhere.
  const std::string all =
      shape.ends ? Cat({" AND ", TypedParameter(shape, shape.ends.expires), " IS NOT NULL"}) : "";
  return Cat({"UPDATE ", shape.Sql(), shape.ends ? " AS " : "", shape.ends ? kOldRow : "", " SET ",
              values, " WHERE ", by_key(""), all, may.empty() ? "" : " AND ", may,
              " AND NOT EXISTS (SELECT 1 FROM ", shape.Sql(), " AS other WHERE (", same,
              ") AND NOT (", by_key("other."), "))"});
}

// Rows that somebody else has locked are left for the next time. With IN, as YugabyteDB has no
// DELETE that says USING.
std::string RemoveSql(const TableShape& shape) {
  if (!shape.ends) return {};
  const std::string expires = Quoted(shape.columns[shape.ends.expires].name);
  const std::string keys = shape.keys.empty() ? "ctid" : KeysSql(shape);
  const std::string gone = Cat({"SELECT ", keys, " FROM ", shape.Sql(), " WHERE ", expires,
                                " <= $1 ORDER BY ", expires, " LIMIT $2 FOR UPDATE SKIP LOCKED"});
  if (shape.keys.empty()) {
    return Cat({"DELETE FROM ", shape.Sql(), " WHERE ctid = ANY (ARRAY(", gone, "))"});
  }
  // In a WITH it is run once, whatever is planned for the rest.
  return Cat({"WITH \"_zweck_gone\" AS (", gone, ") DELETE FROM ", shape.Sql(), " WHERE (", keys,
              ") IN (SELECT ", keys, " FROM \"_zweck_gone\")"});
}

// Of equal values the key decides, so that pages go on behind any row.
std::string IndexSql(const TableShape& shape, const ShapeColumn& column) {
  const bool unique = column.index == Index::kUnique;
  const std::string keys = KeysSql(shape);
  return Cat({unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ",
              Quoted(postgres::IndexName(shape, column)), " ON ", shape.Sql(), " (",
              Quoted(column.name), unique || keys.empty() ? "" : ", ", unique ? "" : keys, ")"});
}

absl::Status RunSql(PostgresConnection& connection, std::string_view sql,
                    std::string_view table = {}) {
  return connection.Run({.sql = sql, .table = table}).status();
}

absl::Status NoteColumn(PostgresConnection& connection, std::string_view table,
                        const HeldColumn& column) {
  const Value values[] = {
      Value::Text(table), Value::Text(column.name),
      Value::Integer(column.sealed.value_or(false) ? 1 : 0),
      Value::Text(column.holds.has_value() ? std::string_view(*column.holds) : ""),
      Value::Integer(column.key ? 1 : 0)};
  return connection
      .RunOwn(
          {.sql =
               R"(INSERT INTO "_zweck_columns" ("table_name", "column_name", "sealed", "holds", "is_key") VALUES ($1, $2, $3, $4, $5) ON CONFLICT ("table_name", "column_name") DO UPDATE SET "sealed" = excluded."sealed", "holds" = excluded."holds", "is_key" = excluded."is_key")",
           .values = values,
           .table = table})
      .status();
}

std::string BetweenName(std::size_t at) { return Cat({"_zweck_renamed.", std::to_string(at)}); }

// FailedPrecondition for a value that has no place in the wider type.
absl::Status CheckWidens(PostgresConnection& connection, std::string_view table,
                         std::string_view name, const ShapeColumn& to) {
  const bool is_unsigned = to.type == ColumnType::kUnsigned;
  const std::string sql = Cat(
      {"SELECT 1 FROM ", connection.Named(table), " WHERE ", Quoted(name),
       is_unsigned ? " < 0" : " NOT BETWEEN -9007199254740992 AND 9007199254740992", " LIMIT 1"});
  const absl::StatusOr<PostgresRows> unfit = connection.Run({.sql = sql, .table = table});
  if (!unfit.ok() || unfit->size() == 0) return unfit.status();
  return connection.Error(absl::StatusCode::kFailedPrecondition, table,
                          Cat({"column ", name, ": a value has no place in a number that is ",
                               is_unsigned ? "without a sign" : "a floating-point one"}));
}
// `table` is what statements call it.
std::string WidenSql(std::string_view table, std::string_view name, const ShapeColumn& to) {
  const bool is_unsigned = to.type == ColumnType::kUnsigned;
  const std::string column = Quoted(name);
  std::string value = is_unsigned ? Cat({column, " - 9223372036854775807 - 1"})
                                  : Cat({column, "::double precision"});
  const std::string initial = InitialSql(to);
  if (!initial.empty()) value = Cat({"coalesce(", value, ", ", initial, ")"});
  return is_unsigned ? Cat({"UPDATE ", table, " SET ", column, " = ", value})
                     : Cat({"ALTER TABLE ", table, " ALTER COLUMN ", column,
                            " TYPE double precision USING ", value});
}

constexpr std::string_view kFence = "_zweck_epoch_fence";
constexpr std::string_view kVersion = "1";

absl::Status CheckVersion(PostgresConnection& connection,
                          const absl::StatusOr<PostgresRows>& held) {
  if (!held.ok()) return held.status();
  if (held->size() == 1 && held->Bytes(0, 0) == kVersion) return absl::OkStatus();
  return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                          "was made by another version of Zweck");
}

// Null for the columns that are not held.
std::string ReadSql(const TableShape& shape, std::span<const HeldColumn> held) {
  return Cat({"SELECT ",
              Listed(shape, ", ",
                     [&](std::size_t i, const ShapeColumn& column) {
                       if (i >= shape.declared) return std::string();
                       return held.empty() || FindHeld(held, column.name) != nullptr
                                  ? Quoted(column.name)
                                  : std::string("NULL");
                     }),
              " FROM ", shape.Sql()});
}

}  // namespace

PostgresTableSql::PostgresTableSql(const TableShape& shape, std::span<const HeldColumn> held)
    : put(PutSql(shape, false)),
      insert(InsertOnlySql(shape)),
      update(UpdateSql(shape, false)),
      read_all(ReadSql(shape, held)) {
  if (shape.ends) {
    reopen = PutSql(shape, true);
    reopen_update = UpdateSql(shape, true);
    remove = RemoveSql(shape);
  }
  if (shape.keys.empty()) return;
  erase = Cat({"DELETE FROM ", shape.Sql(), ByKeySql(shape), shape.ends ? " RETURNING " : "",
               shape.ends ? Quoted(shape.columns[shape.ends.expires].name) : ""});
  read_one = Cat({read_all, ByKeySql(shape), IsThereBehindKey(shape)});
}

std::string IsThereBehindKey(const TableShape& shape, std::size_t first) {
  return IsThereSql(shape, " AND ", Parameter(shape.keys.size() + first - 1));
}

bool TakesTime(const TableShape& shape) {
  return shape.ends && !shape.keys.empty() && !IsUnique(shape);
}

absl::Status CheckNames(const TableShape& shape) {
  const auto refuse = [&](std::string_view what) {
    return absl::InvalidArgumentError(
        Cat({what, " table ", shape.name, ": PostgreSQL takes no name of more than 63 bytes"}));
  };
  if (shape.name.size() > kMostNameBytes) return refuse("the name of");
  for (const ShapeColumn& column : shape.columns) {
    if (column.name.size() > kMostNameBytes) return refuse(Cat({"column ", column.name, " of"}));
  }
  return absl::OkStatus();
}

std::string ByKeySql(const TableShape& shape, std::size_t first) {
  std::string sql;
  for (std::size_t i = 0; i < shape.keys.size(); ++i) {
    sql += Cat({i == 0 ? " WHERE " : " AND ", Quoted(shape.columns[shape.keys[i]].name), " = $",
                std::to_string(first + i)});
  }
  return sql;
}

std::string OthersSql(const TableShape& shape, std::size_t column) {
  std::string sql = Cat({"SELECT count(*) FROM ", shape.Sql(), " WHERE ",
                         Quoted(shape.columns[column].name), " = $1"});
  for (std::size_t i = 0; i < shape.keys.size(); ++i) {
    sql += Cat({i == 0 ? " AND NOT (" : " AND ", Quoted(shape.columns[shape.keys[i]].name), " = $",
                std::to_string(2 + i)});
  }
  return shape.keys.empty() ? sql : sql + ")";
}

std::string LowerEpochSql(std::uint32_t epoch) {
  // Who does not know yet that there is a newer one must not hide it in a row of that.
  const std::string column = Quoted(kEpochColumn);
  return Cat({", ", column, " = LEAST(", column, ", ", std::to_string(epoch), ")"});
}

std::string SetColumnSql(const TableShape& shape, std::size_t column, std::uint32_t epoch) {
  return Cat({"UPDATE ", shape.Sql(), " SET ", Quoted(shape.columns[column].name), " = $1",
              shape.epoch == 0 || epoch == 0 ? "" : LowerEpochSql(epoch), ByKeySql(shape, 2)});
}

std::string CopySql(const TableShape& shape) {
  return Cat({"COPY ", shape.Sql(), " (",
              Listed(shape, ", ", [](std::size_t, const ShapeColumn& c) { return Quoted(c.name); }),
              ") FROM STDIN (FORMAT binary)"});
}

absl::Status MakeCommonTables(PostgresConnection& connection) {
  constexpr std::string_view kSql[] = {
      R"(CREATE TABLE IF NOT EXISTS "_zweck_meta" ("name" text COLLATE "C" NOT NULL PRIMARY KEY, "value" bytea NOT NULL))",
      R"(CREATE TABLE IF NOT EXISTS "_zweck_columns" ("table_name" text COLLATE "C" NOT NULL, "column_name" text COLLATE "C" NOT NULL, "sealed" bigint NOT NULL, "holds" text COLLATE "C" NOT NULL, "is_key" bigint NOT NULL, PRIMARY KEY ("table_name", "column_name")))",
      kFieldNotesSql,
      kNestedNotesSql,
  };
  const auto version = [&] {
    return connection.RunOwn(
        {.sql = R"(SELECT "value" FROM "_zweck_meta" WHERE "name" = 'version')"});
  };
  absl::StatusOr<PostgresRows> held = version();
  if (connection.state() == "42P01" || (held.ok() && held->size() == 0)) {
    for (const std::string_view sql : kSql) {
      absl::Status made;
      // Two that make one table at once: one of them is told that its name is taken.
      for (int tries = 0; tries < 5; ++tries) {
        made = connection.RunOwn({.sql = sql}).status();
        const std::string_view state = connection.state();
        if (state != "23505" && state != "42P07" && state != "42710") break;
      }
      if (!made.ok()) return made;
    }
    const Value value = Value::Blob(kVersion);
    absl::Status noted =
        connection
            .RunOwn(
                {.sql =
                     R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ('version', $1) ON CONFLICT DO NOTHING)",
                 .values = View<Value>(&value, 1)})
            .status();
    if (!noted.ok()) return noted;
    held = version();
  }
  return CheckVersion(connection, held);
}

absl::Status CheckVersion(PostgresConnection& connection) {
  return CheckVersion(
      connection,
      connection.RunOwn({.sql = R"(SELECT "value" FROM "_zweck_meta" WHERE "name" = 'version')"}));
}

absl::Status LockVersion(PostgresConnection& connection) {
  return CheckVersion(
      connection,
      connection.RunOwn(
          {.sql = R"(SELECT "value" FROM "_zweck_meta" WHERE "name" = 'version' FOR UPDATE)"}));
}

absl::StatusOr<std::vector<HeldColumn>> HeldColumns(PostgresConnection& connection,
                                                    std::string_view table) {
  const absl::StatusOr<bool> notes = connection.HasNotes("_zweck_fields");
  if (!notes.ok()) return notes.status();
  const Value names[] = {Value::Text(table), Value::Text(connection.schema())};
  const absl::StatusOr<PostgresRows> rows = connection.RunOwn(
      {.sql =
           *notes
               ? R"(SELECT c.column_name::text, n."sealed", n."holds", n."is_key", f."number", f."kind" FROM information_schema.columns AS c LEFT JOIN "_zweck_columns" AS n ON n."table_name" = c.table_name::text AND n."column_name" = c.column_name::text LEFT JOIN "_zweck_fields" AS f ON f."table_name" = c.table_name::text AND f."column_name" = c.column_name::text WHERE c.table_schema = $2::text AND c.table_name = $1::text ORDER BY c.ordinal_position)"
               : R"(SELECT c.column_name::text, n."sealed", n."holds", n."is_key" FROM information_schema.columns AS c LEFT JOIN "_zweck_columns" AS n ON n."table_name" = c.table_name::text AND n."column_name" = c.column_name::text WHERE c.table_schema = $2::text AND c.table_name = $1::text ORDER BY c.ordinal_position)",
       .values = names,
       .table = table});
  if (!rows.ok()) return rows.status();
  std::vector<HeldColumn> held;
  for (std::size_t row = 0; row < rows->size(); ++row) {
    HeldColumn& column = held.emplace_back();
    column.name = rows->Bytes(row, 0);
    if (rows->IsNull(row, 1)) continue;
    std::int64_t sealed = 0;
    std::int64_t is_key = 0;
    if (!rows->Read(row, 1, sealed) || !rows->Read(row, 3, is_key)) {
      return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                              "was made by another version of Zweck");
    }
    column.sealed = sealed != 0;
    column.holds = rows->Bytes(row, 2);
    column.key = is_key != 0;
    std::int64_t number = 0;
    if (!*notes || rows->IsNull(row, 4) || !rows->Read(row, 4, number)) continue;
    column.number = static_cast<std::uint32_t>(number);
    column.kind = rows->Bytes(row, 5);
  }
  return held;
}

absl::Status CheckHeld(PostgresConnection& connection, const TableShape& shape,
                       std::span<const HeldColumn> held) {
  const std::string place = connection.Place(shape.name);
  absl::Status status = CheckHeldAs(
      place, shape, held,
      [](const HeldColumn& column, const ShapeColumn& declared) {
        return column.holds == NameOf(declared.type);
      },
      [&] { return IsServed(connection, shape); });
  if (status.ok()) status = CheckNested(connection, shape, held);
  if (!status.ok() || held.empty() || HoldsAll(shape, held)) return status;
  const absl::StatusOr<std::vector<HeldField>> fields = HeldFields(connection, shape.name);
  return fields.ok() ? CheckNew(place, shape, *fields) : fields.status();
}

absl::Status MakeColumns(PostgresConnection& connection, const TableShape& shape,
                         std::span<const HeldColumn> held, bool drops) {
  for (const HeldColumn& column : held) {
    if (!drops) break;
    if (!IsHiddenName(column.name) || FindDeclared(shape, column.name) != nullptr) continue;
    const std::string table = shape.Sql();
    const Value names[] = {Value::Text(shape.name), Value::Text(column.name)};
    const std::string keep = KeepEndSql(shape, column.name, kLeast);
    absl::Status status = keep.empty() ? absl::OkStatus() : RunSql(connection, keep, shape.name);
    // PostgreSQL hides a column that is dropped, and keeps what is in it.
    if (status.ok()) {
      status = RunSql(connection, Cat({"UPDATE ", table, " SET ", Quoted(column.name), " = NULL"}),
                      shape.name);
    }
    if (status.ok()) {
      status =
          RunSql(connection, Cat({"ALTER TABLE ", table, " DROP COLUMN ", Quoted(column.name)}),
                 shape.name);
    }
    if (status.ok()) {
      status =
          connection
              .RunOwn(
                  {.sql =
                       R"(DELETE FROM "_zweck_columns" WHERE "table_name" = $1 AND "column_name" = $2)",
                   .values = names,
                   .table = shape.name})
              .status();
    }
    if (!status.ok()) return status;
  }
  std::string statistics;  // hold values of columns, in a table of the server's, also later
  std::string sql;
  for (const ShapeColumn& column : shape.columns) {
    if (FindHeld(held, column.name) != nullptr) continue;
    const std::string name = Quoted(column.name);
    const std::string_view comma = sql.empty() ? "" : ", ";
    const std::string initial = held.empty() ? "" : InitialSql(column);
    sql += Cat({comma, held.empty() ? "" : "ADD COLUMN ", ColumnSql(column),
                initial.empty() ? "" : " DEFAULT ", initial});
    statistics += Cat({comma, "ALTER COLUMN ", name, " SET STATISTICS 0"});
    absl::Status noted = NoteColumn(connection, shape.name,
                                    {.name = column.name,
                                     .type = {},
                                     .key = column.key,
                                     .sealed = column.sealed,
                                     .holds = std::string(NameOf(column.type))});
    if (!noted.ok()) return noted;
  }
  if (sql.empty()) return absl::OkStatus();
  const std::string name = shape.Sql();
  const std::string keys = KeysSql(shape);
  absl::Status status =
      held.empty()
          ? RunSql(connection,
                   Cat({"CREATE TABLE ", name, " (", sql, keys.empty() ? "" : ", PRIMARY KEY (",
                        keys, keys.empty() ? ")" : "))"}),
                   shape.name)
          : RunSql(connection, Cat({"ALTER TABLE ", name, " ", sql}), shape.name);
  if (!status.ok()) return status;
  return RunSql(connection, Cat({"ALTER TABLE ", name, " ", statistics}), shape.name);
}

std::string IndexName(const TableShape& shape, const ShapeColumn& column) {
  return text::ShortName(store::IndexName(shape, column));
}

absl::Status FenceTable(PostgresConnection& connection, std::string_view table,
                        std::uint32_t epoch) {
  const std::string fence = Quoted(kFence);
  return RunSql(connection,
                Cat({"ALTER TABLE ", connection.Named(table), " DROP CONSTRAINT IF EXISTS ", fence,
                     ", ADD CONSTRAINT ", fence, " CHECK (", Quoted(kEpochColumn),
                     " >= ", std::to_string(epoch), ") NOT VALID"}),
                table);
}

absl::Status AddEpochs(PostgresConnection& connection, std::string_view table,
                       std::vector<HeldColumn>& held) {
  std::vector<HeldColumn> columns;
  for (const HeldColumn& column : held) {
    if (FindHeld(held, LookupName(column.name)) == nullptr) continue;
    columns.push_back({.name = OddLookupName(column.name),
                       .type = "bytea",
                       .key = false,
                       .sealed = false,
                       .holds = std::string(NameOf(ColumnType::kBlob))});
  }
  columns.push_back({.name = std::string(kEpochColumn),
                     .type = "bigint DEFAULT 0",
                     .key = false,
                     .sealed = false,
                     .holds = std::string(NameOf(ColumnType::kInteger))});
  for (const HeldColumn& column : columns) {
    const std::string alter = Cat({"ALTER TABLE ", connection.Named(table), " "});
    const std::string name = Quoted(column.name);
    absl::Status status =
        RunSql(connection, Cat({alter, "ADD COLUMN ", name, " ", column.type}), table);
    if (status.ok()) {
      status = RunSql(connection, Cat({alter, "ALTER COLUMN ", name, " SET STATISTICS 0"}), table);
    }
    if (status.ok()) status = NoteColumn(connection, table, column);
    if (!status.ok()) return status;
    held.push_back(column);
  }
  return absl::OkStatus();
}

absl::Status ValidateFence(PostgresConnection& connection, std::string_view table) {
  return RunSql(
      connection,
      Cat({"ALTER TABLE ", connection.Named(table), " VALIDATE CONSTRAINT ", Quoted(kFence)}),
      table);
}

absl::StatusOr<std::vector<std::string>> HeldIndexNames(PostgresConnection& connection,
                                                        std::string_view table_name) {
  const Value of[] = {Value::Text(table_name), Value::Text(connection.schema())};
  const absl::StatusOr<PostgresRows> held = connection.Run(
      {.sql =
           R"(SELECT indexname::text FROM pg_indexes WHERE schemaname = $2::text AND tablename = $1::text)",
       .values = of,
       .table = table_name});
  if (!held.ok()) return held.status();
  std::vector<std::string> names;
  for (std::size_t row = 0; row < held->size(); ++row) {
    const std::string_view name = held->Bytes(row, 0);
    if (IsIndexName(name)) names.emplace_back(name);
  }
  std::ranges::sort(names);
  return names;
}

absl::Status ChangeColumns(PostgresConnection& connection, const TableChange& change) {
  const std::string& table = change.shape.name;
  const std::string alter = Cat({"ALTER TABLE ", connection.Named(table), " "});
  absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(connection, table);
  if (!held.ok()) return held.status();
  absl::Status status;
  const auto run = [&](const std::string& sql) {
    if (status.ok()) status = RunSql(connection, sql, table);
  };
  for (const std::string& name : change.dropped) {
    run(Cat({alter, "DROP COLUMN ", Quoted(name)}));
    if (status.ok()) status = NoteDropped(connection, table, name);
    std::erase_if(*held, [&](const HeldColumn& column) { return column.name == name; });
  }
  for (const auto& [name, at] : change.widened) {
    const ShapeColumn& to = change.shape.columns[at];
    if (status.ok()) status = CheckWidens(connection, table, name, to);
    run(WidenSql(connection.Named(table), name, to));
    for (HeldColumn& column : *held) {
      if (column.name == name) column.holds = NameOf(to.type);
    }
  }
  // By way of names that nothing has, since two may change places.
  for (const auto& [name, at] : change.renamed) {
    run(Cat({alter, "RENAME COLUMN ", Quoted(name), " TO ", Quoted(BetweenName(at))}));
    for (HeldColumn& column : *held) {
      if (column.name == name) column.name = BetweenName(at);
    }
  }
  for (const auto& [name, at] : change.renamed) {
    const std::string& to = change.shape.columns[at].name;
    run(Cat({alter, "RENAME COLUMN ", Quoted(BetweenName(at)), " TO ", Quoted(to)}));
    for (HeldColumn& column : *held) {
      if (column.name == BetweenName(at)) column.name = to;
    }
  }
  if (!status.ok()) return status;
  const Value name = Value::Text(table);
  status = connection
               .RunOwn({.sql = R"(DELETE FROM "_zweck_columns" WHERE "table_name" = $1)",
                        .values = View<Value>(&name, 1),
                        .table = table})
               .status();
  for (const HeldColumn& column : *held) {
    if (status.ok()) status = NoteColumn(connection, table, column);
  }
  return status;
}

absl::Status MakeIndexes(PostgresConnection& connection, const TableShape& shape, bool drops) {
  const absl::StatusOr<std::vector<std::string>> names = HeldIndexNames(connection, shape.name);
  if (!names.ok()) return names.status();
  std::vector<std::string> declared;
  for (const ShapeColumn& column : shape.columns) {
    if (column.index == Index::kNone) continue;
    declared.push_back(postgres::IndexName(shape, column));
    if (std::ranges::find(*names, declared.back()) != names->end()) continue;
    absl::Status status = RunSql(connection, IndexSql(shape, column), shape.name);
    if (absl::IsAlreadyExists(status)) {
      return connection.Error(
          absl::StatusCode::kAlreadyExists, shape.name,
          Cat({"column ", column.name, " is declared as unique, and two rows hold one value"}));
    }
    if (!status.ok()) return status;
  }
  for (const std::string& name : *names) {
    if (!drops || std::ranges::find(declared, name) != declared.end()) continue;
    absl::Status status =
        RunSql(connection, Cat({"DROP INDEX ", connection.Named(name)}), shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store::postgres
