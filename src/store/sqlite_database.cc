// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Making tables, writing, reading and erasing rows.

#include "src/store/sqlite_database.h"

#include <absl/time/time.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "src/store/sqlite_file.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// How long Erase and closing wait for readers before they leave the rest for later.
constexpr absl::Duration kPatience = absl::Milliseconds(250);

// Says which thread is in a callback, for as long as it is.
class Reading {
 public:
  explicit Reading(std::atomic<std::thread::id>& thread) : thread_(thread) {
    thread_ = std::this_thread::get_id();
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { thread_ = std::thread::id(); }

 private:
  std::atomic<std::thread::id>& thread_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<SqliteDatabase>> SqliteDatabase::Open(std::string path,
                                                                     std::optional<Sealer> sealer,
                                                                     const SqliteOptions& options) {
  absl::StatusOr<std::unique_ptr<SqliteConnection>> connection =
      OpenDatabaseFile(std::move(path), options.busy_timeout);
  if (!connection.ok()) return connection.status();
  std::unique_ptr<SqliteDatabase> database(
      new SqliteDatabase(*std::move(connection), std::move(sealer), options));
  const absl::MutexLock lock(&database->mutex_);
  if (absl::Status status = database->PrepareCommon(); !status.ok()) return status;
  if (absl::Status status = database->CheckKey(); !status.ok()) return status;
  return database;
}

SqliteDatabase::~SqliteDatabase() {
  const absl::MutexLock lock(&mutex_);
  if (!owes_scrub_ && !owes_truncation_) return;
  connection_->SetBusyTimeout(std::min(kPatience, options_.busy_timeout));
  ScrubLocked().IgnoreError();  // what is left is still noted, for the next one to close
}

absl::Status SqliteDatabase::PrepareCommon() {
  absl::StatusOr<SqliteTransaction::Statements> transaction =
      SqliteTransaction::Statements::Prepare(*connection_);
  if (!transaction.ok()) return transaction.status();
  transaction_ = *std::move(transaction);
  absl::StatusOr<SqliteStatement> owe_scrub = connection_->Prepare(
      "UPDATE \"_zweck_tables\" SET owes_scrub = ?2 WHERE name = ?1 AND owes_scrub <> ?2");
  if (!owe_scrub.ok()) return owe_scrub.status();
  owe_scrub_ = *std::move(owe_scrub);
  return absl::OkStatus();
}

absl::Status SqliteDatabase::CheckKey() {
  if (!sealer_.has_value()) return absl::OkStatus();
  absl::StatusOr<std::optional<SealedColumns>> noted = SealedColumns::Read(*connection_, *sealer_);
  if (!noted.ok()) return noted.status();
  if (noted->has_value() && (*noted)->binds_absence()) return absl::OkStatus();
  if (noted->has_value() && connection_->ReadOnly()) {
    binds_absence_ = false;
    return absl::OkStatus();
  }
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  noted = SealedColumns::Read(*connection_, *sealer_);  // somebody may have been faster
  if (!noted.ok()) return noted.status();
  absl::Status status;
  if (!noted->has_value()) {
    const absl::StatusOr<std::int64_t> sealed =
        connection_->Number("SELECT count(*) FROM \"_zweck_columns\" WHERE sealed <> 0");
    if (!sealed.ok()) return sealed.status();
    if (*sealed != 0) return NoteIsGone();
    status = SealedColumns().Write(*connection_, *sealer_);
  } else if (!(*noted)->binds_absence()) {
    status = SealedColumns::BindAbsence(*connection_, *sealer_);
  }
  return status.ok() ? transaction.Commit() : status;
}

absl::StatusOr<SealedColumns> SqliteDatabase::HeldSealed() {
  absl::StatusOr<std::optional<SealedColumns>> noted = SealedColumns::Read(*connection_, *sealer_);
  if (!noted.ok()) return noted.status();
  if (noted->has_value()) return **std::move(noted);
  return NoteIsGone();
}

absl::Status SqliteDatabase::NoteIsGone() const {
  return connection_->Error(absl::StatusCode::kDataLoss, {},
                            "the note of its sealed columns is gone");
}

absl::Status SqliteDatabase::CheckNotDropped(const SealedColumns& noted, const TableShape& shape,
                                             std::span<const HeldColumn> held) const {
  for (const ShapeColumn& column : shape.columns) {
    if (!column.sealed || FindHeld(held, column.name) != nullptr) continue;
    if (!noted.Has(shape.name, column.name)) continue;
    return connection_->Error(
        absl::StatusCode::kDataLoss, shape.name,
        Cat({"column ", column.name, " was held sealed, and somebody dropped it"}));
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::CheckNotReading() const {
  if (reading_.load(std::memory_order_relaxed) != std::this_thread::get_id()) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(
      "a store can't be used while one of its own rows is being read; collect first, then write");
}

absl::StatusOr<TableShape> SqliteDatabase::ShapeOf(const Table& table) const {
  absl::StatusOr<TableShape> shape = TableShape::Of(table);
  if (shape.ok() && shape->HasSealedColumn() && !sealer_.has_value()) {
    return absl::FailedPreconditionError(
        Cat({"table ", shape->name,
             " has columns to seal, and this store was opened without a sealing key"}));
  }
  return shape;
}

absl::Status SqliteDatabase::CheckSealing(const TableShape& shape,
                                          std::span<const HeldColumn> held) const {
  const bool is_sealed = std::ranges::any_of(
      held, [](const HeldColumn& column) { return column.sealed.value_or(false); });
  if (!is_sealed || sealer_.has_value()) return absl::OkStatus();
  return absl::FailedPreconditionError(
      Cat({"table ", shape.name,
           " holds sealed columns, and this store was opened without a sealing key"}));
}

absl::Status SqliteDatabase::Put(const Table& table, View<Value> row) {
  if (absl::Status status = CheckNotReading(); !status.ok()) return status;
  const absl::MutexLock lock(&mutex_);
  absl::StatusOr<Prepared*> prepared = ForWriting(table);
  if (!prepared.ok()) return prepared.status();
  if (absl::Status status = (*prepared)->shape.CheckRow(row); !status.ok()) return status;
  if (absl::Status status = Write(**prepared, row); !status.ok()) return status;
  if (owes_truncation_) TruncateLog(absl::ZeroDuration());
  return absl::OkStatus();
}

absl::Status SqliteDatabase::Write(Prepared& table, View<Value> row) {
  const TableShape& shape = table.shape;
  std::vector<Value> held(row.begin(), row.end());
  std::vector<std::string> sealed(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!shape.columns[i].sealed) continue;
    const SealedPlace place{shape.name, shape.columns[i].name,
                            shape.key.has_value() ? row[*shape.key] : Value::Null()};
    sealed[i] = row[i].kind == Value::Kind::kNull ? sealer_->SealAbsence(place)
                                                  : sealer_->Seal(place, row[i].bytes);
    held[i] = Value::Blob(sealed[i]);
  }

  const auto run = [&](SqliteStatement& statement) -> absl::Status {
    const ResetAtEnd reset(statement);
    for (std::size_t i = 0; i < held.size(); ++i) {
      if (absl::Status status = statement.Bind(static_cast<int>(i) + 1, held[i]); !status.ok()) {
        return status;
      }
    }
    return statement.Step().status();
  };

  if (!shape.key.has_value()) return run(table.insert);
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  if (absl::Status status = run(table.update); !status.ok()) return status;
  const bool replaces = connection_->Changes() != 0;
  absl::Status status = replaces ? OweScrub(shape.name, true) : run(table.insert);
  if (status.ok()) status = transaction.Commit();
  if (status.ok() && replaces) owes_scrub_ = true;
  return status;
}

absl::Status SqliteDatabase::Read(const Table& table, const Value* key, Each each) {
  if (absl::Status status = CheckNotReading(); !status.ok()) return status;
  const absl::MutexLock lock(&mutex_);
  const auto cached = prepared_.find(table.name);
  if (cached != prepared_.end() && cached->second->shape.Is(table)) {
    Prepared& known = *cached->second;
    if (key == nullptr) return ReadRows(known.shape, known.read_all, nullptr, each);
    if (absl::Status status = known.shape.CheckKey(*key); !status.ok()) return status;
    return ReadRows(known.shape, known.read_one, key, each);
  }
  // Reading makes no table and no column; what is not held yet reads as nothing.
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  if (key != nullptr) {
    if (absl::Status status = shape->CheckKey(*key); !status.ok()) return status;
  }
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, shape->name);
  if (!held.ok()) return held.status();
  if (held->empty()) return absl::OkStatus();
  if (absl::Status status = CheckSealing(*shape, *held); !status.ok()) return status;
  if (absl::Status status = CheckHeld(*connection_, *shape, *held); !status.ok()) return status;
  if (held->size() == shape->columns.size()) {
    absl::StatusOr<std::unique_ptr<Prepared>> prepared = PrepareAll(*shape);
    if (!prepared.ok()) return prepared.status();
    Prepared& known = *(prepared_[shape->name] = *std::move(prepared));
    return ReadRows(known.shape, key == nullptr ? known.read_all : known.read_one, key, each);
  }
  if (shape->HasSealedColumn()) {
    const absl::StatusOr<SealedColumns> noted = HeldSealed();
    if (!noted.ok()) return noted.status();
    absl::Status status = CheckNotDropped(*noted, *shape, *held);
    if (!status.ok()) return status;
    // What is not held yet is null, and nobody sealed that.
    for (ShapeColumn& column : shape->columns) {
      column.sealed = column.sealed && FindHeld(*held, column.name) != nullptr;
    }
  }
  absl::StatusOr<SqliteStatement> statement =
      connection_->Prepare(SelectSql(*shape, *held, key != nullptr), shape->name);
  if (!statement.ok()) return statement.status();
  return ReadRows(*shape, *statement, key, each);
}

absl::Status SqliteDatabase::ReadRows(const TableShape& shape, SqliteStatement& statement,
                                      const Value* key, Each each) {
  const ResetAtEnd reset(statement);
  if (key != nullptr) {
    if (absl::Status status = statement.Bind(1, *key); !status.ok()) return status;
  }
  std::vector<Value> row(shape.columns.size());
  std::vector<OpenedBytes> opened(shape.HasSealedColumn() ? row.size() : 0);
  for (;;) {
    const absl::StatusOr<bool> more = statement.Step();
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    if (absl::Status status = ReadRow(shape, statement, row, opened); !status.ok()) return status;
    const Reading reading(reading_);
    if (absl::Status status = each(row); !status.ok()) return status;
  }
}

absl::Status SqliteDatabase::ReadRow(const TableShape& shape, const SqliteStatement& statement,
                                     std::span<Value> row, std::span<OpenedBytes> opened) const {
  // The key first: the sealed values of a row are bound to it.
  if (shape.key.has_value()) {
    if (absl::Status status = ReadValue(shape, statement, *shape.key, row, opened); !status.ok()) {
      return status;
    }
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i == shape.key) continue;
    if (absl::Status status = ReadValue(shape, statement, i, row, opened); !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ReadValue(const TableShape& shape, const SqliteStatement& statement,
                                       std::size_t i, std::span<Value> row,
                                       std::span<OpenedBytes> opened) const {
  const ShapeColumn& column = shape.columns[i];
  const int at = static_cast<int>(i);
  const int type = statement.Type(at);
  if (type == SQLITE_NULL && column.sealed && binds_absence_) {
    return connection_->Error(
        absl::StatusCode::kDataLoss, shape.name,
        Cat({"column ", column.name, ": a sealed value is missing: somebody took it out"}));
  }
  if (type == SQLITE_NULL) {
    row[i] = Value::Null();
  } else if (column.sealed && type == SQLITE_BLOB) {
    const SealedPlace place{shape.name, column.name,
                            shape.key.has_value() ? row[*shape.key] : Value::Null()};
    const Sealer::Opened what = sealer_->Open(place, statement.Bytes(at), opened[i]);
    if (what == Sealer::Opened::kNothing) {
      return connection_->Error(
          absl::StatusCode::kDataLoss, shape.name,
          Cat({"column ", column.name,
               ": a sealed value does not open: it was changed, or moved here"}));
    }
    const std::string_view bytes = opened[i].View();
    row[i] = what == Sealer::Opened::kAbsence   ? Value::Null()
             : column.type == ColumnType::kText ? Value::Text(bytes)
                                                : Value::Blob(bytes);
  } else if (!column.sealed && type == SQLITE_INTEGER && column.type == ColumnType::kInteger) {
    row[i] = Value::Integer(statement.Integer(at));
  } else if (!column.sealed && type == SQLITE_FLOAT && column.type == ColumnType::kReal) {
    row[i] = Value::Real(statement.Real(at));
  } else if (!column.sealed && type == SQLITE_TEXT && column.type == ColumnType::kText) {
    row[i] = Value::Text(statement.Bytes(at));
  } else if (!column.sealed && type == SQLITE_BLOB && column.type == ColumnType::kBlob) {
    row[i] = Value::Blob(statement.Bytes(at));
  } else {
    return connection_->Error(
        absl::StatusCode::kDataLoss, shape.name,
        Cat({"column ", column.name, ": a value is of another type than declared"}));
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> SqliteDatabase::Erase(const Table& table, const Value& key) {
  if (absl::Status status = CheckNotReading(); !status.ok()) return status;
  const absl::MutexLock lock(&mutex_);
  absl::StatusOr<Prepared*> found = ForWriting(table);
  if (!found.ok()) return found.status();
  Prepared& prepared = **found;
  if (absl::Status status = prepared.shape.CheckKey(key); !status.ok()) return status;
  absl::StatusOr<bool> erased = EraseRow(prepared, key);
  if (!erased.ok()) return erased;
  if (*erased || owes_truncation_) TruncateLog(*erased ? kPatience : absl::ZeroDuration());
  return erased;
}

absl::StatusOr<bool> SqliteDatabase::EraseRow(Prepared& table, const Value& key) {
  const std::string& name = table.shape.name;
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  {
    const ResetAtEnd reset(table.erase);
    if (absl::Status status = table.erase.Bind(1, key); !status.ok()) return status;
    if (absl::Status status = table.erase.Step().status(); !status.ok()) return status;
  }
  if (connection_->Changes() == 0) return false;
  const bool later = options_.scrub == SqliteOptions::Scrub::kLater;
  if (!later) {
    if (absl::Status status = Rewrite(*connection_, name); !status.ok()) return status;
  }
  if (absl::Status status = OweScrub(name, later); !status.ok()) return status;
  if (absl::Status status = transaction.Commit(); !status.ok()) return status;
  owes_scrub_ = owes_scrub_ || later;
  return true;
}

absl::Status SqliteDatabase::Scrub() {
  if (absl::Status status = CheckNotReading(); !status.ok()) return status;
  const absl::MutexLock lock(&mutex_);
  return ScrubLocked();
}

absl::Status SqliteDatabase::ScrubLocked() {
  std::vector<std::string> owing;
  {
    absl::StatusOr<SqliteStatement> read =
        connection_->Prepare("SELECT name FROM \"_zweck_tables\" WHERE owes_scrub <> 0");
    if (!read.ok()) return read.status();
    absl::StatusOr<bool> row = read->Step();
    for (; row.ok() && *row; row = read->Step()) owing.emplace_back(read->Bytes(0));
    if (!row.ok()) return row.status();
  }
  for (const std::string& table : owing) {
    SqliteTransaction transaction(*connection_, transaction_);
    if (absl::Status status = transaction.Begin(); !status.ok()) return status;
    if (absl::Status status = Rewrite(*connection_, table); !status.ok()) return status;
    if (absl::Status status = OweScrub(table, false); !status.ok()) return status;
    if (absl::Status status = transaction.Commit(); !status.ok()) return status;
  }
  owes_scrub_ = false;
  if (TruncateLog(kPatience)) return absl::OkStatus();
  return connection_->Error(absl::StatusCode::kUnavailable, {},
                            "the log can't be emptied while somebody reads; try again");
}

absl::Status SqliteDatabase::OweScrub(std::string_view table, bool owed) {
  const ResetAtEnd reset(owe_scrub_);
  if (absl::Status status = owe_scrub_.Bind(1, Value::Text(table)); !status.ok()) return status;
  if (absl::Status status = owe_scrub_.Bind(2, Value::Integer(owed ? 1 : 0)); !status.ok()) {
    return status;
  }
  return owe_scrub_.Step().status();
}

bool SqliteDatabase::TruncateLog(absl::Duration patience) {
  connection_->SetBusyTimeout(std::min(patience, options_.busy_timeout));
  owes_truncation_ = !connection_->TruncateLog();
  connection_->SetBusyTimeout(options_.busy_timeout);
  return !owes_truncation_;
}

absl::StatusOr<SqliteDatabase::Prepared*> SqliteDatabase::ForWriting(const Table& table) {
  const auto cached = prepared_.find(table.name);
  if (cached != prepared_.end() && cached->second->shape.Is(table)) return cached->second.get();
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  if (absl::Status status = MakeTable(*shape); !status.ok()) return status;
  absl::StatusOr<std::unique_ptr<Prepared>> prepared = PrepareAll(*std::move(shape));
  if (!prepared.ok()) return prepared.status();
  return (prepared_[std::string(table.name)] = *std::move(prepared)).get();
}

absl::Status SqliteDatabase::MakeTable(const TableShape& shape) {
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, shape.name);
  if (!held.ok()) return held.status();
  if (absl::Status status = CheckSealing(shape, *held); !status.ok()) return status;
  if (absl::Status status = CheckHeld(*connection_, shape, *held); !status.ok()) return status;

  const std::vector<HeldColumn> columns = ToHold(shape);
  if (held->empty()) {
    absl::Status status = connection_->Run(CreateSql(shape.name, columns), shape.name);
    if (!status.ok()) return status;
    absl::StatusOr<SqliteStatement> note = connection_->Prepare(
        "INSERT INTO \"_zweck_tables\" (name, owes_scrub) VALUES (?1, 0) ON CONFLICT DO NOTHING",
        shape.name);
    if (!note.ok()) return note.status();
    if (status = note->Bind(1, Value::Text(shape.name)); !status.ok()) return status;
    if (status = note->Run(); !status.ok()) return status;
  }
  absl::StatusOr<SqliteStatement> note = connection_->Prepare(
      "INSERT OR REPLACE INTO \"_zweck_columns\" (table_name, column_name, sealed) VALUES (?1, ?2, "
      "?3)",
      shape.name);
  if (!note.ok()) return note.status();
  for (const HeldColumn& column : columns) {
    if (FindHeld(*held, column.name) != nullptr) continue;
    if (!held->empty()) {
      absl::Status status = connection_->Run(AddColumnSql(shape.name, column), shape.name);
      if (!status.ok()) return status;
    }
    const ResetAtEnd reset(*note);
    if (absl::Status status = note->Bind(1, Value::Text(shape.name)); !status.ok()) return status;
    if (absl::Status status = note->Bind(2, Value::Text(column.name)); !status.ok()) return status;
    if (absl::Status status = note->Bind(3, Value::Integer(*column.sealed ? 1 : 0)); !status.ok()) {
      return status;
    }
    if (absl::Status status = note->Step().status(); !status.ok()) return status;
  }
  if (absl::Status status = NoteSealed(shape, *held); !status.ok()) return status;
  return transaction.Commit();
}

// The columns that are new have nothing in the rows from before, and that is sealed.
absl::Status SqliteDatabase::NoteSealed(const TableShape& shape, std::span<const HeldColumn> held) {
  if (!sealer_.has_value()) return absl::OkStatus();
  absl::StatusOr<SealedColumns> noted = HeldSealed();
  if (!noted.ok()) return noted.status();
  if (!held.empty()) {
    if (absl::Status status = CheckNotDropped(*noted, shape, held); !status.ok()) return status;
    const std::vector<HeldColumn> columns = ToHold(shape);
    for (const ShapeColumn& column : shape.columns) {
      if (!column.sealed || FindHeld(held, column.name) != nullptr) continue;
      absl::Status status =
          SealAbsentValues(*connection_, *sealer_, shape.name, columns, column.name);
      if (!status.ok()) return status;
    }
  }
  return noted->Set(shape) ? noted->Write(*connection_, *sealer_) : absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<SqliteDatabase::Prepared>> SqliteDatabase::PrepareAll(
    TableShape shape) {
  auto prepared = std::make_unique<Prepared>();
  const std::vector<HeldColumn> held = ToHold(shape);
  SqliteConnection& connection = *connection_;
  const auto prepare = [&](SqliteStatement& into, const std::string& sql) -> absl::Status {
    absl::StatusOr<SqliteStatement> statement = connection.Prepare(sql, shape.name);
    if (!statement.ok()) return statement.status();
    into = *std::move(statement);
    return absl::OkStatus();
  };
  absl::Status status = prepare(prepared->insert, InsertSql(shape));
  if (status.ok()) status = prepare(prepared->read_all, SelectSql(shape, held, false));
  if (shape.key.has_value()) {
    if (status.ok()) status = prepare(prepared->update, UpdateSql(shape));
    if (status.ok()) status = prepare(prepared->erase, DeleteSql(shape));
    if (status.ok()) status = prepare(prepared->read_one, SelectSql(shape, held, true));
  }
  if (!status.ok()) return status;
  prepared->shape = std::move(shape);
  return prepared;
}

}  // namespace zweck::store
