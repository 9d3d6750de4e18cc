// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Making tables, writing and erasing rows.

#include "src/store/postgres_database.h"

#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <utility>

#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/postgres_schema.h"
#include "src/store/question_sql.h"
#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;

// How often an operation is tried that the database wants tried again.
constexpr int kMostTries = 10;

// A text that may be secret.
struct WipedText {
  ~WipedText() { internal::Wipe(text); }
  std::string text;
};

View<Value> One(const Value& value) { return {&value, 1}; }

// A value, and a key behind it.
std::vector<Value> WithKey(const Value& value, View<Value> key) {
  std::vector<Value> values{value};
  values.insert(values.end(), key.begin(), key.end());
  return values;
}

}  // namespace

absl::StatusOr<std::unique_ptr<PostgresDatabase>> PostgresDatabase::Open(
    const std::string& parameters, std::optional<Sealer> sealer, const PostgresOptions& options) {
  if (options.most_connections < 1) {
    return absl::InvalidArgumentError("a store has at least one connection");
  }
  if (parameters.find('\0') != std::string::npos) {
    return absl::InvalidArgumentError("the connection string has a zero in it");
  }
  // libpq's words about it would quote it, and it may hold a password.
  PQconninfoOption* const parsed = PQconninfoParse(parameters.c_str(), nullptr);
  if (parsed == nullptr) {
    return absl::InvalidArgumentError("the connection string is not one of libpq's");
  }
  PQconninfoFree(parsed);
  std::unique_ptr<PostgresDatabase> database(
      new PostgresDatabase(parameters, std::move(sealer), options));
  absl::Status status = database->With({}, nullptr, [&](PostgresConnection& connection) {
    database->name_ = connection.Place({});
    return database->Prepare(connection);
  });
  if (!status.ok()) return status;
  return database;
}

PostgresDatabase::~PostgresDatabase() {
  const MutexLock lock(&mutex_);
  Removed::Tell(removed_.TakeAll());
}

absl::Status PostgresDatabase::Prepare(PostgresConnection& connection) {
  const absl::StatusOr<PostgresRows> schema =
      connection.Run({.sql = "SELECT current_schema()::text"});
  if (!schema.ok()) return schema.status();
  if (schema->size() != 1 || schema->IsNull(0, 0)) {
    return connection.Error(absl::StatusCode::kNotFound, {}, "has no such schema");
  }
  pool_.SetSchema(schema->Bytes(0, 0));
  absl::Status status = postgres::MakeCommonTables(connection);
  if (status.ok()) status = AskTime(connection);
  if (!status.ok() || !sealer_.has_value()) return status;
  if (sealer_->Rotates()) return CheckRing(connection);
  const std::string note = SealedNames().Seal(*sealer_);
  const Value value = Value::Blob(note);
  // The first to write sets the key, unless something is sealed and the note is gone.
  const std::string_view sql =
      R"(INSERT INTO "_zweck_meta" ("name", "value") SELECT 'key_check', $1 WHERE NOT EXISTS (SELECT 1 FROM "_zweck_meta" WHERE "name" = 'key_check') AND NOT EXISTS (SELECT 1 FROM "_zweck_columns" WHERE "sealed" <> 0) ON CONFLICT DO NOTHING)";
  const absl::StatusOr<SealedNames> held = HeldSealed(connection);
  if (held.ok() || !absl::IsDataLoss(held.status())) return held.status();
  status = connection.RunOwn({.sql = sql, .values = One(value)}).status();
  return status.ok() ? HeldSealed(connection).status() : status;
}

absl::StatusOr<SealedNames> PostgresDatabase::HeldSealed(PostgresConnection& connection) const {
  const absl::StatusOr<PostgresRows> rows =
      connection.RunOwn({.sql = R"(SELECT "value" FROM "_zweck_meta" WHERE "name" = 'key_check')"});
  if (!rows.ok()) return rows.status();
  if (rows->size() == 0) {
    return connection.Error(absl::StatusCode::kDataLoss, {},
                            "the note of its sealed columns is gone");
  }
  SealedNames names;
  switch (names.Open(*sealer_, rows->Bytes(0, 0))) {
    case SealedNames::Opened::kOpened:
      return names;
    case SealedNames::Opened::kOtherKey:
      return connection.Error(absl::StatusCode::kPermissionDenied, {},
                              "the sealing key is not the one that this database is sealed with");
    case SealedNames::Opened::kOtherVersion:
      break;
  }
  return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                          "was made by another version of Zweck");
}

absl::Status PostgresDatabase::With(std::string_view table, Within within,
                                    absl::FunctionRef<absl::Status(PostgresConnection&)> run) {
  if (within != nullptr) {
    within->SetDeadline(absl::Now() + options_.time_limit);
    absl::Status status = CatchUp(*within, false);
    if (status.ok()) status = run(*within);
    if (status.ok()) return status;
    ForgetIfChanged(*within, table);
    if (!IsFenced(*within)) return status;
    ForgetEpoch();
    return Error(absl::StatusCode::kAborted, table, "its keys were rotated meanwhile; try again");
  }
  {
    const MutexLock lock(&mutex_);
    if (transacting_.contains(std::this_thread::get_id())) {
      return absl::FailedPreconditionError(
          "a store can't be used beside a transaction of the same thread; use the transaction");
    }
  }
  const absl::Time deadline = absl::Now() + options_.time_limit;
  bool was_lost = false;
  int changed = 0;  // each connection may have prepared what is no longer so
  bool is_stale = false;
  for (int tries = 1;; ++tries) {
    absl::StatusOr<PostgresLease> lease = pool_.Acquire(deadline);
    if (!lease.ok()) return lease.status();
    PostgresConnection& connection = **lease;
    connection.SetDeadline(deadline);
    if (clock_ != nullptr) AskTime(connection).IgnoreError();
    absl::Status status = connection.lost() ? connection.Error(absl::StatusCode::kUnavailable,
                                                               table, "the connection was lost")
                                            : CatchUp(connection, is_stale);
    if (status.ok()) status = run(connection);
    if (status.ok()) return status;
    ForgetIfChanged(connection, table);
    // What was sealed before a rotation, and came behind its fence.
    if (IsFenced(connection) && !std::exchange(is_stale, true)) continue;
    if (connection.lost()) {
      if (connection.undecided()) {
        return Error(absl::StatusCode::kUnknown, table,
                     "the connection was lost before the answer: what was asked for may be done, "
                     "or not");
      }
      if (std::exchange(was_lost, true) || !absl::IsUnavailable(status)) return status;
    } else if (connection.state() == "0A000" && absl::IsAborted(status) &&
               ++changed <= options_.most_connections) {
      continue;
    } else if (!absl::IsAborted(status) || tries == kMostTries) {
      return status;
    } else {
      absl::SleepFor(std::min(absl::Milliseconds(tries * tries), deadline - absl::Now()));
    }
  }
}

absl::Status PostgresDatabase::Error(absl::StatusCode code, std::string_view table,
                                     std::string_view sentence) const {
  const std::string place = table.empty() ? name_ : Cat({"table ", table, " of ", name_});
  return absl::Status(code, Cat({place, ": ", sentence}));
}

absl::StatusOr<TableShape> PostgresDatabase::ShapeOf(const Table& table) const {
  absl::StatusOr<TableShape> shape = TableShape::Of(table);
  if (!shape.ok()) return shape.status();
  shape->schema = pool_.schema();
  if (absl::Status status = postgres::CheckNames(*shape); !status.ok()) return status;
  if (absl::Status status = CheckOpens(*shape, sealer_.has_value()); !status.ok()) return status;
  if (sealer_.has_value() && sealer_->Rotates()) shape->HideEpochs();
  return shape;
}

PostgresDatabase::KnownTable PostgresDatabase::Cached(const Table& table) const {
  const MutexLock lock(&mutex_);
  const auto known = known_.find(table.name);
  return known != known_.end() && known->second->shape.Is(table) ? known->second : nullptr;
}

PostgresDatabase::KnownTable PostgresDatabase::Remember(TableShape shape, bool is_made) {
  auto known = std::make_shared<const Known>(std::move(shape), is_made);
  const MutexLock lock(&mutex_);
  known_[known->shape.name] = known;
  return known;
}

void PostgresDatabase::ForgetIfChanged(const PostgresConnection& connection,
                                       std::string_view table) {
  const std::string_view state = connection.state();
  if (state == "42P01" || state == "42703" || state == "0A000") Forget(table);
}

void PostgresDatabase::Forget(std::string_view table) {
  const MutexLock lock(&mutex_);
  if (const auto known = known_.find(table); known != known_.end()) known_.erase(known);
}

void PostgresDatabase::StartAnew(PostgresConnection& connection, const Table& table) {
  {
    const MutexLock lock(&mutex_);
    const auto known = known_.find(table.name);
    if (known == known_.end() || known->second->shape.Is(table)) return;
    known_.erase(known);
  }
  connection.ForgetStatements();
  pool_.RetireAll();
}

absl::StatusOr<PostgresDatabase::KnownTable> PostgresDatabase::ForWriting(
    PostgresConnection& connection, const Table& table) {
  if (KnownTable known = Cached(table); known != nullptr && known->made) return known;
  StartAnew(connection, table);
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  // Whether it stays made is not known within a transaction.
  const bool stays = !connection.InTransaction();
  if (absl::Status status = MakeTable(connection, *shape); !status.ok()) return status;
  if (!stays) return std::make_shared<const Known>(*std::move(shape));
  return Remember(*std::move(shape), true);
}

absl::StatusOr<PostgresDatabase::KnownTable> PostgresDatabase::ForAsking(
    PostgresConnection& connection, const Table& table) {
  if (KnownTable known = Cached(table); known != nullptr && known->made) return known;
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  const absl::StatusOr<std::vector<HeldColumn>> held =
      postgres::HeldColumns(connection, shape->name);
  if (!held.ok()) return held.status();
  if (held->empty()) return nullptr;
  absl::Status status = CheckOpens(*shape, *held, sealer_.has_value());
  if (status.ok()) status = postgres::CheckHeld(connection, *shape, *held);
  if (!status.ok()) return status;
  absl::StatusOr<KnownTable> made = ForWriting(connection, table);
  // A replica, or a user who may only read: without an index, where all columns are there.
  const bool may_not_write = connection.state() == "25006" || connection.state() == "42501";
  if (made.ok() || !may_not_write || !HoldsAll(*shape, *held)) return made;
  return std::make_shared<const Known>(*std::move(shape));
}

absl::Status PostgresDatabase::MakeTable(PostgresConnection& connection,
                                         const TableShape& shape) const {
  PostgresTransaction transaction(connection, shape.name);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  // One at a time makes tables, and nobody rotates the keys meanwhile.
  absl::Status status = postgres::LockVersion(connection);
  if (status.ok()) status = CatchUp(connection, true);
  if (!status.ok()) return status;
  const absl::StatusOr<std::vector<HeldColumn>> held =
      postgres::HeldColumns(connection, shape.name);
  if (!held.ok()) return held.status();
  status = CheckOpens(shape, *held, sealer_.has_value());
  if (status.ok()) status = postgres::CheckHeld(connection, shape, *held);
  if (!status.ok()) return status;
  const bool is_all = HoldsNothingElse(shape, *held);
  status = Widen(connection, shape, *held, is_all);
  if (status.ok() && held->empty() && shape.epoch != 0) {
    status = postgres::FenceTable(connection, shape.name, sealer_->Now()->epoch());
  }
  if (status.ok() && is_all) status = NoteServed(connection, shape);
  return status.ok() ? transaction.Commit() : status;
}

absl::Status PostgresDatabase::Widen(PostgresConnection& connection, const TableShape& shape,
                                     std::span<const HeldColumn> held, bool drops) const {
  absl::Status status = postgres::MakeFieldNotes(connection, shape);
  if (status.ok()) status = postgres::MakeColumns(connection, shape, held, drops);
  if (status.ok()) status = NoteFields(connection, shape);
  if (status.ok()) status = NoteSealed(connection, shape, held);
  if (status.ok() && !held.empty()) status = FillLookups(connection, shape);
  return status.ok() ? postgres::MakeIndexes(connection, shape, drops) : status;
}

absl::Status PostgresDatabase::NoteSealed(PostgresConnection& connection, const TableShape& shape,
                                          std::span<const HeldColumn> held) const {
  if (!sealer_.has_value()) return absl::OkStatus();
  absl::StatusOr<SealedNames> noted = HeldSealed(connection);
  if (!noted.ok()) return noted.status();
  if (!held.empty()) {
    absl::Status status = CheckNotDropped(connection.Place(shape.name), *noted, shape, held);
    if (!status.ok()) return status;
    for (const ShapeColumn& column : shape.columns) {
      if (!column.sealed || FindHeld(held, column.name) != nullptr) continue;
      if (status = SealAbsentValues(connection, shape, column); !status.ok()) return status;
    }
  }
  if (!noted->Set(shape)) return absl::OkStatus();
  return WriteSealed(connection, *noted);
}

absl::Status PostgresDatabase::SealAbsentValues(PostgresConnection& connection,
                                                const TableShape& shape,
                                                const ShapeColumn& column) const {
  const auto place = static_cast<std::size_t>(&column - shape.columns.data());
  const std::string absent = Cat({" WHERE ", Quoted(column.name), " IS NULL"});
  if (shape.keys.empty()) {
    // All are bound to the same.
    const std::string sealed = sealer_->SealAbsence({FieldOf(shape, column)});
    const Value value = Value::Blob(sealed);
    return connection
        .Run({.sql = Cat({"UPDATE ", shape.Sql(), " SET ", Quoted(column.name), " = $1", absent}),
              .values = One(value),
              .table = shape.name})
        .status();
  }
  return FillColumn(connection, shape, place, 0, column.name,
                    [&](const Value& key, std::string_view) -> absl::StatusOr<std::string> {
                      return sealer_->SealAbsence({FieldOf(shape, column), key});
                    });
}

absl::Status PostgresDatabase::FillLookups(PostgresConnection& connection,
                                           const TableShape& shape) const {
  for (const ShapeColumn& column : shape.columns) {
    if (column.lookup == 0) continue;
    if (shape.keys.empty()) {
      return Error(absl::StatusCode::kFailedPrecondition, shape.name,
                   Cat({"column ", column.name, " can't be looked up: its rows have no key"}));
    }
    OpenedBytes opened;
    const SealedField field = FieldOf(shape, column);
    const auto [now, other] = LookupsOf(column, sealer_->Now()->epoch());
    absl::Status status =
        FillColumn(connection, shape, now, other, column.name,
                   [&](const Value& key, std::string_view sealed) -> absl::StatusOr<std::string> {
                     const Opened what = sealer_->Open({field, key}, sealed, opened);
                     if (const std::string_view why = WhyClosed(what); !why.empty()) {
                       return Error(absl::StatusCode::kDataLoss, shape.name,
                                    Cat({"column ", column.name, ": ", why}));
                     }
                     Value value;
                     ReadOpened(what, column.type, opened.View(), value);
                     return sealer_->Lookup(field, value);
                   });
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status PostgresDatabase::FillColumn(
    PostgresConnection& connection, const TableShape& shape, std::size_t column, std::size_t other,
    std::string_view from,
    absl::FunctionRef<absl::StatusOr<std::string>(const Value&, std::string_view)> fill) const {
  std::string read = Cat({"SELECT ", Quoted(from)});
  for (const std::size_t key : shape.keys) read += Cat({", ", Quoted(shape.columns[key].name)});
  read += Cat({" FROM ", shape.Sql(), " WHERE ", Quoted(shape.columns[column].name), " IS NULL",
               other == 0 ? "" : Cat({" AND ", Quoted(shape.columns[other].name), " IS NULL"}),
               " LIMIT 1000"});
  const std::string write = postgres::SetColumnSql(shape, column);
  for (;;) {
    const absl::StatusOr<PostgresRows> rows = connection.Run({.sql = read, .table = shape.name});
    if (!rows.ok() || rows->size() == 0) return rows.status();
    std::vector<Value> key(shape.keys.size());
    std::vector<Value> parts;
    OpenedBytes unused;
    for (std::size_t row = 0; row < rows->size(); ++row) {
      for (std::size_t i = 0; i < key.size(); ++i) {
        absl::Status status =
            ReadValue(shape, shape.keys[i], *rows, row, 1 + i, {}, key[i], unused);
        if (!status.ok()) return status;
      }
      const absl::StatusOr<std::string> filled =
          fill(shape.BoundKey(key, parts), rows->Bytes(row, 0));
      if (!filled.ok()) return filled.status();
      absl::Status status =
          connection
              .Run(
                  {.sql = write, .values = WithKey(Value::Blob(*filled), key), .table = shape.name})
              .status();
      if (!status.ok()) return status;
    }
  }
}

SealedRow PostgresDatabase::Held(PostgresConnection& connection, const TableShape& shape,
                                 View<Value> row, std::optional<absl::Time> time) const {
  SealedRow held(shape);
  if (shape.HasSealedColumn()) {
    held = SealRow(*sealer_->Now(), shape, row);
  } else {
    std::ranges::copy(row, held.values.begin());
  }
  if (!shape.ends) return held;
  FillEnds(shape, row, Time(connection).hides, held.values);
  if (time.has_value()) held.values.push_back(Value::Integer(MomentOf(*time)));
  return held;
}

absl::Status PostgresDatabase::Put(const Table& table, View<Value> row, Within within,
                                   bool reopens) {
  return With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
    const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
    if (!known.ok()) return known.status();
    const TableShape& shape = (*known)->shape;
    if (absl::Status status = shape.CheckRow(row); !status.ok()) return status;
    const bool enters = reopens && KeepsLedger() && shape.ends.HasEvent();
    PostgresTransaction transaction(connection, shape.name);
    absl::Status status = enters ? transaction.Begin() : absl::OkStatus();
    if (status.ok()) status = PutRow(connection, **known, row, reopens);
    if (status.ok() && enters) {
      std::vector<Value> key;
      key.reserve(shape.keys.size());
      for (const std::size_t place : shape.keys) key.push_back(row[place]);
      const LedgerEntry entry = ReopenedRow(EntryOf(shape, key), Time(connection).hides);
      status = CommitEntered(connection, transaction, {entry}, within);
    }
    if (status.ok()) Tend(connection, **known, 1);
    return status;
  });
}

absl::Status PostgresDatabase::PutRow(PostgresConnection& connection, const Known& known,
                                      View<Value> row, bool reopens) const {
  const TableShape& shape = known.shape;
  SealedRow held;
  const bool as_it_is = !shape.HasSealedColumn() && !shape.ends;
  if (!as_it_is) {
    held = Held(connection, shape, row,
                shape.keys.empty() ? std::nullopt : std::optional(Time(connection).hides));
  }
  const View<Value> values = as_it_is ? row : View<Value>(held.values);
  const bool is_unique = std::ranges::any_of(
      shape.columns, [](const ShapeColumn& column) { return column.index == Index::kUnique; });
  if (is_unique) return PutUnique(connection, known, row, values, reopens);
  const absl::StatusOr<PostgresRows> done =
      connection.Run({.sql = reopens && shape.ends ? known.sql.reopen : known.sql.put,
                      .values = values,
                      .table = shape.name,
                      .decides = true});
  if (!done.ok()) return done.status();
  if (!shape.ends.HasEvent() || done->Changed() != 0) return absl::OkStatus();
  return Error(absl::StatusCode::kFailedPrecondition, shape.name, EndedSentence(shape));
}

// In such a way that the server has no error to tell its log: that would name the value. Only two
// that change present rows to the same value at once make one.
absl::Status PostgresDatabase::PutUnique(PostgresConnection& connection, const Known& known,
                                         View<Value> row, View<Value> sealed, bool reopens) const {
  const TableShape& shape = known.shape;
  const std::vector<std::size_t> columns = AllDeclared(shape);
  if (absl::Status status = MakeRoom(connection, shape, columns, false, sealed); !status.ok()) {
    return status;
  }
  const bool anew = reopens && static_cast<bool>(shape.ends);
  // An insert has nothing to compare with the time.
  const View<Value> inserted(sealed.data(), shape.columns.size());
  for (int tries = 0; tries < kMostTries; ++tries) {
    for (const bool inserts : {true, false}) {
      const std::string& sql = inserts ? known.sql.insert
                               : anew  ? known.sql.reopen_update
                                       : known.sql.update;
      if (sql.empty()) continue;
      const absl::StatusOr<PostgresRows> done =
          connection.Run({.sql = sql,
                          .values = inserts ? inserted : sealed,
                          .table = shape.name,
                          .decides = true});
      if (done.ok() && done->Changed() != 0) return absl::OkStatus();
      if (done.ok()) continue;
      if (!absl::IsAlreadyExists(done.status()) || connection.InTransaction()) return done.status();
    }
    absl::Status status = NotInDoubt(connection, shape, columns, false, sealed);
    if (status.ok() && !anew) status = CheckNotEnded(connection, shape, row);
    if (status.ok()) status = CheckUnique(connection, shape, row);
    if (!status.ok()) return status;
    // Who was in the way is gone again.
  }
  return Error(absl::StatusCode::kAborted, shape.name, "somebody else was faster; try again");
}

absl::Status PostgresDatabase::CheckUnique(PostgresConnection& connection, const TableShape& shape,
                                           View<Value> row) const {
  std::vector<Value> key;
  key.reserve(shape.keys.size());
  for (const std::size_t i : shape.keys) key.push_back(row[i]);
  std::string columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const ShapeColumn& column = shape.columns[i];
    if (column.index != Index::kUnique || row[i].kind == Value::Kind::kNull) continue;
    const absl::StatusOr<PostgresRows> others =
        connection.Run({.sql = postgres::OthersSql(shape, i),
                        .values = WithKey(row[i], key),
                        .table = shape.name});
    if (!others.ok()) return others.status();
    std::int64_t count = 0;
    if (others->Read(0, 0, count) && count != 0) {
      columns += Cat({columns.empty() ? "" : ", ", column.name});
    }
  }
  if (columns.empty()) return absl::OkStatus();
  return Error(absl::StatusCode::kAlreadyExists, shape.name,
               Cat({"column ", columns, ": another row holds this value"}));
}

absl::StatusOr<bool> PostgresDatabase::Append(const Table& table, const Value& key,
                                              const Addition& addition, Within within) {
  bool appended = false;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        const TableShape& shape = (*known)->shape;
        if (absl::Status checked = shape.CheckKey(key); !checked.ok()) return checked;
        const bool is_list = addition.column < shape.declared &&
                             shape.columns[addition.column].type == ColumnType::kText &&
                             !shape.columns[addition.column].key && addition.list.starts_with('[');
        if (!is_list || !UnfitText(Value::Text(addition.list)).empty()) {
          return absl::InvalidArgumentError(
              Cat({"table ", shape.name, ": only a list is added to"}));
        }
        PostgresTransaction transaction(connection, shape.name);
        if (absl::Status begun = transaction.Begin(); !begun.ok()) return begun;
        const absl::StatusOr<bool> added = AppendTo(connection, **known, key, addition);
        if (!added.ok()) return added.status();
        appended = *added;
        absl::Status status = transaction.Commit();
        if (status.ok() && appended) Tend(connection, **known, 1);
        return status;
      });
  if (!status.ok()) return status;
  return appended;
}

absl::StatusOr<bool> PostgresDatabase::AppendTo(PostgresConnection& connection, const Known& known,
                                                const Value& key, const Addition& addition) const {
  const TableShape& shape = known.shape;
  const ShapeColumn& column = shape.columns[addition.column];
  const absl::StatusOr<PostgresRows> rows = connection.Run(
      {.sql = Cat({"SELECT ", Quoted(column.name), " FROM ", shape.Sql(), postgres::ByKeySql(shape),
                   postgres::IsThereBehindKey(shape), " FOR UPDATE"}),
       .values = WithTime(shape, key.parts(), Time(connection).hides),
       .table = shape.name});
  if (!rows.ok()) return rows.status();
  if (rows->size() == 0) return false;
  std::vector<Value> parts;
  const Value bound = shape.BoundKey(key.parts(), parts);
  OpenedBytes opened;
  Value held;
  absl::Status status = ReadValue(shape, addition.column, *rows, 0, 0, bound, held, opened);
  if (!status.ok()) return status;
  WipedText list;
  list.text.reserve(held.bytes.size() + addition.list.size());
  list.text = held.bytes;
  if (list.text.empty()) {
    list.text = addition.list;
  } else if (!list.text.starts_with('[') || !list.text.ends_with(']')) {
    return Error(absl::StatusCode::kDataLoss, shape.name,
                 Cat({"column ", column.name, ": the value is not a list"}));
  } else {
    list.text.back() = ',';
    list.text += addition.list.substr(1);
  }
  if (list.text.size() > addition.most_bytes) {
    return Error(absl::StatusCode::kResourceExhausted, shape.name,
                 Cat({"column ", column.name, ": the list would be too large"}));
  }
  const std::shared_ptr<const EpochSealer> now = column.sealed ? sealer_->Now() : nullptr;
  const std::string sealed =
      column.sealed ? now->Seal({FieldOf(shape, column), bound}, list.text) : std::string();
  const Value value = column.sealed ? Value::Blob(sealed) : Value::Text(list.text);
  status = connection
               .Run({.sql = postgres::SetColumnSql(shape, addition.column,
                                                   column.sealed ? now->epoch() : 0),
                     .values = WithKey(value, key.parts()),
                     .table = shape.name})
               .status();
  if (!status.ok()) return status;
  return true;
}

absl::StatusOr<bool> PostgresDatabase::Erase(const Table& table, const Value& key, Within within) {
  bool erased = false;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        if (absl::Status checked = (*known)->shape.CheckKey(key); !checked.ok()) return checked;
        if (KeepsLedger()) {
          const absl::StatusOr<bool> entered = EraseAndEnter(connection, **known, key, within);
          erased = entered.ok() && *entered;
          return entered.status();
        }
        const absl::StatusOr<PostgresRows> done = connection.Run({.sql = (*known)->sql.erase,
                                                                  .values = key.parts(),
                                                                  .table = table.name,
                                                                  .decides = true});
        if (!done.ok()) return done.status();
        erased = done->Changed() != 0;
        // One that had ended was not there.
        std::int64_t expires = 0;
        if (erased && (*known)->shape.ends && done->Read(0, 0, expires)) {
          erased = expires > MomentOf(Time(connection).hides);
        }
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return erased;
}

}  // namespace zweck::store
