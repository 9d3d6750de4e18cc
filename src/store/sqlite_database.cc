// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Making tables, writing, reading and erasing rows.

#include "src/store/sqlite_database.h"

#include <absl/time/time.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include "src/store/ends.h"
#include "src/store/sqlite_file.h"
#include "src/store/sqlite_schema.h"
#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;

// A text that may be secret.
struct WipedText {
  ~WipedText() { internal::Wipe(text); }
  std::string text;
};

}  // namespace

absl::StatusOr<std::unique_ptr<SqliteDatabase>> SqliteDatabase::Open(std::string path,
                                                                     std::optional<Sealer> sealer,
                                                                     const SqliteOptions& options,
                                                                     ErasingSteps steps) {
  absl::StatusOr<std::unique_ptr<SqliteConnection>> connection =
      OpenDatabaseFile(std::move(path), options.busy_timeout, steps);
  if (!connection.ok()) return connection.status();
  std::unique_ptr<SqliteDatabase> database(
      new SqliteDatabase(*std::move(connection), std::move(sealer), options));
  const Lock lock(*database);
  if (absl::Status status = database->PrepareCommon(); !status.ok()) return status;
  if (absl::Status status = database->CheckKey(); !status.ok()) return status;
  if (absl::Status status = database->BringFileUpToDate(); !status.ok()) return status;
  if (absl::Status status = database->OpenClock(); !status.ok()) return status;
  return database;
}

SqliteDatabase::~SqliteDatabase() {
  const Lock lock(*this);
  Removed::Tell(removed_.TakeAll());
  if (wrote_ && clock_ != nullptr && !connection_->InTransaction()) {
    if (const auto due = clock_->TakeLatest(); due.has_value()) NoteTime(*due).IgnoreError();
  }
  // What is left is in the log, for the next one who opens the file.
  if (wrote_ || owes_truncation_) TruncateLog(kPatience);
}

absl::Status SqliteDatabase::PrepareCommon() {
  absl::StatusOr<SqliteTransaction::Statements> transaction =
      SqliteTransaction::Statements::Prepare(*connection_);
  if (!transaction.ok()) return transaction.status();
  transaction_ = *std::move(transaction);
  return absl::OkStatus();
}

absl::Status SqliteDatabase::CheckKey() {
  if (!sealer_.has_value()) return absl::OkStatus();
  if (sealer_->Rotates()) return CheckRing();
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

absl::Status SqliteDatabase::CheckFree() const {
  const std::thread::id thread = std::this_thread::get_id();
  if (reading_.load(std::memory_order_relaxed) == thread) {
    return absl::FailedPreconditionError(
        "a store can't be used while one of its own rows is being read; collect first, then write");
  }
  if (transacting_.load(std::memory_order_relaxed) == thread && !within_) {
    return absl::FailedPreconditionError(
        "a store can't be used within its own transaction; use what Transact gives");
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::NotItsThread() {
  return absl::FailedPreconditionError(
      "a transaction can be used only by the thread that began it");
}

absl::StatusOr<TableShape> SqliteDatabase::ShapeOf(const Table& table) const {
  absl::StatusOr<TableShape> shape = TableShape::Of(table);
  if (!shape.ok()) return shape;
  absl::Status opens = CheckOpens(*shape, sealer_.has_value());
  if (!opens.ok()) return opens;
  if (sealer_.has_value() && sealer_->Rotates()) shape->HideEpochs();
  return shape;
}

absl::Status SqliteDatabase::Put(const Table& table, View<Value> row) {
  return PutRow(table, row, Writing::kPut);
}
absl::Status SqliteDatabase::Reopen(const Table& table, View<Value> row) {
  return PutRow(table, row, Writing::kReopen);
}

absl::Status SqliteDatabase::PutRow(const Table& table, View<Value> row, Writing how) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  absl::StatusOr<Prepared*> found = ForWriting(table);
  if (!found.ok()) return found.status();
  Prepared& prepared = **found;
  if (absl::Status status = prepared.shape.CheckRow(row); !status.ok()) return status;
  SqliteTransaction transaction(*connection_, transaction_);
  const bool enters = how == Writing::kReopen && KeepsLedger() && prepared.shape.ends.HasEvent();
  const bool alone = prepared.IsOneStatement() && !enters;
  absl::Status status = alone ? absl::OkStatus() : BeginWriting(transaction);
  const StoreTime time = TimeFor(prepared.shape);
  if (status.ok()) status = WriteRow(prepared, row, how, time).status();
  if (status.ok() && enters) {
    std::vector<Value> key;
    key.reserve(prepared.shape.keys.size());
    for (const std::size_t place : prepared.shape.keys) key.push_back(row[place]);
    to_enter_.push_back(ReopenedRow(EntryOf(prepared.shape, key), time.hides));
  }
  if (status.ok() && !alone) status = CommitEntered(transaction);
  if (status.ok()) Tend(prepared, 1);
  PayTruncation();
  return status;
}

absl::StatusOr<bool> SqliteDatabase::WriteRow(Prepared& table, View<Value> row, Writing how,
                                              const StoreTime& time) {
  const TableShape& shape = table.shape;
  const bool ends = static_cast<bool>(shape.ends);
  SealedRow sealed;
  std::vector<Value>& held = table.seals ? sealed.values : held_;
  held.clear();
  if (table.seals) {
    sealed = SealRow(*sealer_->Now(), shape, row);
  } else if (ends) {
    held.reserve(shape.columns.size() + 1);
    held.assign(row.begin(), row.end());
    held.resize(shape.columns.size());
  }
  const bool replaces = how == Writing::kPut && table.replace.prepared();
  SqliteStatement* statement = how == Writing::kInsert ? &table.insert
                               : replaces              ? &table.replace
                                                       : &table.put;
  if (ends) {
    FillEnds(shape, row, time.hides, held);
    const absl::StatusOr<bool> made_room = WithHolders(table, table.holders, held, time.destroys);
    if (!made_room.ok()) return made_room.status();
    owes_truncation_ = owes_truncation_ || *made_room;
    if (how == Writing::kReopen) {
      const absl::StatusOr<SqliteStatement*> reopen = Asked(table, PutSql(shape, how));
      if (!reopen.ok()) return reopen.status();
      statement = *reopen;
    }
    if (!shape.keys.empty()) {
      const absl::Time by = how == Writing::kInsert ? time.destroys : time.hides;
      held.push_back(Value::Integer(MomentOf(by)));
    }
  }
  const auto run = [&](SqliteStatement& writes) {
    const ResetAtEnd reset(writes);
    absl::Status status = BindAll(writes, held.empty() ? row : View<Value>(held));
    return status.ok() ? writes.Step().status() : status;
  };
  absl::Status status = run(*statement);
  // A row that ends otherwise than before.
  if (replaces && status.ok() && connection_->Changes() == 0) status = run(table.put);
  const bool written = status.ok() && connection_->Changes() != 0;
  if (written || (!status.ok() && !absl::IsAlreadyExists(status))) {
    if (!status.ok()) return status;
    return true;
  }
  if (ends && how != Writing::kInsert && status.ok()) {
    return connection_->Error(absl::StatusCode::kFailedPrecondition, shape.name,
                              EndedSentence(shape));
  }
  if (ends) {
    const std::vector<std::size_t> columns = AllDeclared(shape);
    const bool by_key = how == Writing::kInsert;
    if (absl::Status in_doubt = NotInDoubt(table, columns, by_key, held); !in_doubt.ok()) {
      return in_doubt;
    }
  }
  if (!status.ok()) return NotUnique(*connection_, shape, row);
  return false;
}

absl::StatusOr<bool> SqliteDatabase::Append(const Table& table, const Value& key,
                                            const Addition& addition) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  absl::StatusOr<Prepared*> prepared = ForWriting(table);
  if (!prepared.ok()) return prepared.status();
  const TableShape& shape = (*prepared)->shape;
  if (absl::Status status = shape.CheckKey(key); !status.ok()) return status;
  const bool is_list = addition.column < shape.declared &&
                       shape.columns[addition.column].type == ColumnType::kText &&
                       !shape.columns[addition.column].key && addition.list.starts_with('[');
  if (!is_list) {
    return absl::InvalidArgumentError(Cat({"table ", shape.name, ": only a list is added to"}));
  }
  absl::StatusOr<bool> appended = AppendTo(**prepared, key, addition);
  if (appended.ok() && *appended) Tend(**prepared, 1);
  PayTruncation();
  return appended;
}

absl::StatusOr<bool> SqliteDatabase::AppendTo(Prepared& table, const Value& key,
                                              const Addition& addition) {
  const std::string& name = table.shape.name;
  const std::string& column = table.shape.columns[addition.column].name;
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  absl::StatusOr<std::optional<std::string>> held = ReadList(table, key, addition.column);
  if (!held.ok()) return held.status();
  if (!held->has_value()) return false;
  WipedText list{**std::move(held)};
  if (list.text.empty()) {
    list.text = addition.list;
  } else if (!list.text.starts_with('[') || !list.text.ends_with(']')) {
    return connection_->Error(absl::StatusCode::kDataLoss, name,
                              Cat({"column ", column, ": the value is not a list"}));
  } else {
    list.text.back() = ',';
    list.text += addition.list.substr(1);
  }
  if (list.text.size() > addition.most_bytes) {
    return connection_->Error(absl::StatusCode::kResourceExhausted, name,
                              Cat({"column ", column, ": the list would be too large"}));
  }
  absl::Status status = WriteList(table, key, addition.column, list.text);
  if (status.ok()) status = transaction.Commit();
  if (!status.ok()) return status;
  return true;
}

absl::StatusOr<std::optional<std::string>> SqliteDatabase::ReadList(Prepared& table,
                                                                    const Value& key,
                                                                    std::size_t column) {
  const TableShape& shape = table.shape;
  const ResetAtEnd reset(table.read_one);
  if (absl::Status status = BindKey(shape, table.read_one, key); !status.ok()) return status;
  const absl::StatusOr<bool> found = table.read_one.Step();
  if (!found.ok()) return found.status();
  if (!*found) return std::nullopt;
  std::vector<OpenedBytes> opened(shape.columns.size());
  std::vector<Value> key_parts;
  const Value bound = shape.BoundKey(key.parts(), key_parts);
  Value held;
  absl::Status status = ReadValue(shape, column, table.read_one, column, bound, held, opened);
  if (!status.ok()) return status;
  std::string list(held.bytes);
  list.reserve(2 * list.size());
  return list;
}

absl::Status SqliteDatabase::WriteList(Prepared& table, const Value& key, std::size_t column,
                                       std::string_view list) {
  const TableShape& shape = table.shape;
  const ShapeColumn& held = shape.columns[column];
  std::vector<Value> key_parts;
  const Value bound = shape.BoundKey(key.parts(), key_parts);
  absl::StatusOr<SqliteStatement> statement = connection_->Prepare(
      Cat({"UPDATE ", shape.Sql(), " SET ", Quoted(held.name), " = ?1 WHERE ", ByKeySql(shape, 2)}),
      shape.name);
  if (!statement.ok()) return statement.status();
  const std::string sealed =
      held.sealed ? sealer_->Seal({FieldOf(shape, held), bound}, list) : std::string();
  absl::Status status = statement->Bind(1, held.sealed ? Value::Blob(sealed) : Value::Text(list));
  if (status.ok()) status = BindAll(*statement, key.parts(), 1);
  return status.ok() ? statement->Step().status() : status;
}

absl::Status SqliteDatabase::Read(const Table& table, const Value* key, Each each) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  if (key == nullptr) return ReadAll(table, each);
  const Lock lock(*this);
  return WithReader(
      table, key,
      [this, key, each](const TableShape& shape, SqliteStatement& statement)
          ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return ReadOne(shape, statement, *key, each); });
}

absl::Status SqliteDatabase::WithReader(const Table& table, const Value* key, ReadBy read) {
  const auto known = [&](Prepared& prepared) {
    return read(prepared.shape, key == nullptr ? prepared.read_page : prepared.read_one);
  };
  ForgetChanged();
  const auto cached = prepared_.find(table.name);
  if (cached != prepared_.end() && cached->second->shape.Is(table)) return known(*cached->second);
  // Reading makes no table and no column; what is not held yet reads as nothing.
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  if (key != nullptr) {
    if (absl::Status status = shape->CheckKey(*key); !status.ok()) return status;
  }
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, shape->name);
  if (!held.ok()) return held.status();
  if (held->empty()) return absl::OkStatus();
  if (absl::Status status = CheckOpens(*shape, *held, sealer_.has_value()); !status.ok()) {
    return status;
  }
  if (absl::Status status = CheckHeld(*connection_, *shape, *held); !status.ok()) return status;
  if (HasFormer(*shape, *held)) {
    if (connection_->ReadOnly()) {
      return connection_->Error(absl::StatusCode::kFailedPrecondition, shape->name,
                                "was made by a former version of Zweck, and may not be written; "
                                "open it once where it may");
    }
    const absl::StatusOr<Prepared*> prepared = ForWriting(table);
    return prepared.ok() ? known(**prepared) : prepared.status();
  }
  if (HoldsAll(*shape, *held)) {
    absl::StatusOr<std::unique_ptr<Prepared>> prepared = PrepareAll(*shape);
    if (!prepared.ok()) return prepared.status();
    return known(*(prepared_[shape->name] = *std::move(prepared)));
  }
  // Nor does a row end whose end is not held.
  if (shape->ends && FindHeld(*held, shape->columns[shape->ends.expires].name) == nullptr) {
    shape->ends = {};
  }
  if (shape->HasSealedColumn()) {
    const absl::StatusOr<SealedColumns> noted = HeldSealed();
    if (!noted.ok()) return noted.status();
    absl::Status status = CheckNotDropped(connection_->Place(shape->name), *noted, *shape, *held);
    if (!status.ok()) return status;
    // What is not held yet is null, and nobody sealed that.
    for (ShapeColumn& column : shape->columns) {
      column.sealed = column.sealed && FindHeld(*held, column.name) != nullptr;
    }
  }
  absl::StatusOr<SqliteStatement> statement =
      connection_->Prepare(SelectSql(*shape, *held, key != nullptr), shape->name);
  return statement.ok() ? read(*shape, *statement) : statement.status();
}

absl::Status SqliteDatabase::BindKey(const TableShape& shape, SqliteStatement& statement,
                                     const Value& key) {
  absl::Status status = BindAll(statement, key.parts());
  if (!status.ok() || !shape.ends) return status;
  return statement.Bind(static_cast<int>(key.parts().size()) + 1,
                        Value::Integer(MomentOf(Time().hides)));
}

absl::Status SqliteDatabase::ReadOne(const TableShape& shape, SqliteStatement& statement,
                                     const Value& key, Each each) {
  if (absl::Status status = shape.CheckKey(key); !status.ok()) return status;
  const ResetAtEnd reset(statement);
  if (absl::Status status = BindKey(shape, statement, key); !status.ok()) return status;
  const absl::StatusOr<bool> found = statement.Step();
  if (!found.ok() || !*found) return found.status();
  found_.resize(shape.declared);
  std::vector<OpenedBytes> opened(shape.HasSealedColumn() ? found_.size() : 0);
  if (absl::Status status = ReadRow(shape, statement, found_, opened); !status.ok()) return status;
  const Reading reading(reading_);
  return each(found_);
}

// Each page is a read of its own. Rows that come in meanwhile are behind the last one.
absl::Status SqliteDatabase::ReadAll(const Table& table, Each each) {
  RowPage page;
  do {
    page.Clear();
    {
      const Lock lock(*this);
      absl::Status status = WithReader(
          table, nullptr,
          [this, &page](const TableShape& shape, SqliteStatement& statement)
              ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return ReadPage(shape, statement, page); });
      if (!status.ok()) return status;
    }
    // In a transaction, too, the callback has no store but what Transact gives.
    const Restore restore(within_, false);
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (absl::Status status = each(page[i]); !status.ok()) return status;
    }
  } while (page.IsFull());
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ReadPage(const TableShape& shape, SqliteStatement& statement,
                                      RowPage& page) {
  if (!page.last.has_value()) {
    const absl::StatusOr<std::int64_t> last =
        connection_->Number(Cat({"SELECT max(_rowid_) FROM ", Quoted(shape.name)}));
    if (!last.ok()) return last.status();
    page.last = *last;
  }
  const ResetAtEnd reset(statement);
  absl::Status status = statement.Bind(1, Value::Integer(page.next));
  if (status.ok()) status = statement.Bind(2, Value::Integer(*page.last));
  if (status.ok() && shape.ends) {
    status = statement.Bind(3, Value::Integer(MomentOf(Time().hides)));
  }
  if (!status.ok()) return status;
  std::vector<OpenedBytes> opened(shape.HasSealedColumn() ? shape.declared : 0);
  while (!page.IsFull()) {
    const absl::StatusOr<bool> more = statement.Step();
    if (!more.ok() || !*more) return more.status();
    const std::span<Value> row = page.NewRow(shape.declared);
    if (status = ReadRow(shape, statement, row, opened); !status.ok()) return status;
    page.Own(row);
  }
  const std::int64_t id = statement.Integer(static_cast<int>(shape.declared));
  if (id == std::numeric_limits<std::int64_t>::max()) {  // no row is behind that one
    page.last = std::numeric_limits<std::int64_t>::min();
  } else {
    page.next = id + 1;
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ReadRow(const TableShape& shape, const SqliteStatement& statement,
                                     std::span<Value> row, std::span<OpenedBytes> opened) const {
  if (opened.empty()) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = statement.Get(static_cast<int>(i));
      if (!Fits(row[i], shape.columns[i].type)) return OfOtherType(shape, shape.columns[i]);
    }
    return absl::OkStatus();
  }
  // The key first: the sealed values of a row are bound to it.
  for (const std::size_t i : shape.keys) {
    absl::Status status = ReadValue(shape, i, statement, i, {}, row[i], opened);
    if (!status.ok()) return status;
  }
  std::vector<Value> key_parts;
  const Value key = shape.KeyOf(row, key_parts);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (shape.columns[i].key) continue;
    absl::Status status = ReadValue(shape, i, statement, i, key, row[i], opened);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ReadClear(const TableShape& shape, View<std::size_t> columns,
                                       const SqliteStatement& statement,
                                       std::span<Value> row) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ShapeColumn& column = shape.columns[columns[i]];
    row[i] = statement.Get(static_cast<int>(i));
    if (!Fits(row[i], column.type)) return OfOtherType(shape, column);
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ReadValue(const TableShape& shape, std::size_t column_place,
                                       const SqliteStatement& statement, std::size_t place,
                                       const Value& key, Value& value,
                                       std::span<OpenedBytes> opened) const {
  const ShapeColumn& column = shape.columns[column_place];
  value = statement.Get(static_cast<int>(place));
  if (column.sealed) {
    return OpenValue(shape, column, key, value, opened.subspan(column_place, 1).front());
  }
  return Fits(value, column.type) ? absl::OkStatus() : OfOtherType(shape, column);
}

absl::Status SqliteDatabase::OpenValue(const TableShape& shape, const ShapeColumn& column,
                                       const Value& key, Value& value, OpenedBytes& clear) const {
  if (value.kind == Value::Kind::kNull) {
    if (!binds_absence_) return absl::OkStatus();
    return Damaged(shape, column, "a sealed value is missing: somebody took it out");
  }
  if (value.kind != Value::Kind::kBlob) return OfOtherType(shape, column);
  const Opened what = sealer_->Open({FieldOf(shape, column), key}, value.bytes, clear);
  if (const std::string_view why = WhyClosed(what); !why.empty()) {
    return Damaged(shape, column, why);
  }
  if (!ReadOpened(what, column.type, clear.View(), value)) return OfOtherType(shape, column);
  return absl::OkStatus();
}

absl::Status SqliteDatabase::OfOtherType(const TableShape& shape, const ShapeColumn& column) const {
  return Damaged(shape, column, "a value is of another type than declared");
}

absl::Status SqliteDatabase::Damaged(const TableShape& shape, const ShapeColumn& column,
                                     std::string_view sentence) const {
  return connection_->Error(absl::StatusCode::kDataLoss, shape.name,
                            Cat({"column ", column.name, ": ", sentence}));
}

absl::StatusOr<bool> SqliteDatabase::Erase(const Table& table, const Value& key) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  absl::StatusOr<Prepared*> found = ForWriting(table);
  if (!found.ok()) return found.status();
  Prepared& prepared = **found;
  if (absl::Status status = prepared.shape.CheckKey(key); !status.ok()) return status;
  bool removed = false;
  absl::StatusOr<bool> erased = EraseRow(prepared, key, removed);
  if (erased.ok()) AfterErasing(removed);
  return erased;
}

void SqliteDatabase::AfterErasing(bool removed) {
  if (Transacting()) return;
  if (removed && options_.scrub == SqliteOptions::Scrub::kAtOnce) {
    TruncateLog(kPatience);
  } else {
    PayTruncation();
  }
}

absl::StatusOr<bool> SqliteDatabase::EraseRow(Prepared& table, const Value& key, bool& removed) {
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  bool was_there = true;  // and had not ended
  {
    const ResetAtEnd reset(table.erase);
    if (absl::Status status = BindAll(table.erase, key.parts()); !status.ok()) return status;
    absl::StatusOr<bool> more = table.erase.Step();
    while (more.ok() && *more) {
      was_there = table.erase.Integer(0) > MomentOf(Time().hides);
      more = table.erase.Step();
    }
    if (!more.ok()) return more.status();
  }
  removed = connection_->Changes() != 0;
  if (!removed) return false;
  if (KeepsLedger()) to_enter_.push_back(EntryOf(table.shape, key.parts()));
  if (absl::Status status = KeepErased(transaction); !status.ok()) return status;
  return was_there;
}

absl::Status SqliteDatabase::KeepErased(SqliteTransaction& transaction) {
  if (Transacting()) erased_ = true;
  return CommitEntered(transaction);
}

LedgerEntry SqliteDatabase::EntryOf(const TableShape& shape, View<Value> key) const {
  std::vector<Value> parts;
  return sealer_->Now()->ErasedRow(shape.name, shape.BoundKey(key, parts));
}

bool SqliteDatabase::TruncateLog(absl::Duration patience) {
  connection_->SetBusyTimeout(std::min(patience, options_.busy_timeout));
  owes_truncation_ = !connection_->TruncateLog();
  connection_->SetBusyTimeout(options_.busy_timeout);
  wrote_ = wrote_ && owes_truncation_;
  return !owes_truncation_;
}

void SqliteDatabase::PayTruncation() {
  if (owes_truncation_ && !connection_->InTransaction()) TruncateLog(absl::ZeroDuration());
}

bool SqliteDatabase::OwesTruncation() {
  const Lock lock(*this);
  return owes_truncation_;
}

void SqliteDatabase::ForgetChanged() {
  if (connection_->TakeChanged()) prepared_.clear();
}

absl::StatusOr<SqliteDatabase::Prepared*> SqliteDatabase::ForWriting(const Table& table) {
  wrote_ = true;
  if (!Transacting()) made_room_.clear();  // what is left is of a write that failed
  ForgetChanged();
  const auto cached = prepared_.find(table.name);
  if (cached != prepared_.end() && cached->second->made && cached->second->shape.Is(table)) {
    return cached->second.get();
  }
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  if (absl::Status status = MakeTable(*shape); !status.ok()) return status;
  absl::StatusOr<std::unique_ptr<Prepared>> prepared = PrepareAll(*std::move(shape));
  if (!prepared.ok()) return prepared.status();
  (*prepared)->made = true;
  if (Transacting()) made_.emplace(table.name);
  return (prepared_[std::string(table.name)] = *std::move(prepared)).get();
}

absl::Status SqliteDatabase::MakeTable(const TableShape& shape) {
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  if (absl::Status status = NoteWhatColumnsHold(*connection_); !status.ok()) return status;
  absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, shape.name);
  if (!held.ok()) return held.status();
  if (absl::Status status = CheckOpens(shape, *held, sealer_.has_value()); !status.ok()) {
    return status;
  }
  if (absl::Status status = CheckHeld(*connection_, shape, *held); !status.ok()) return status;
  const bool is_all = HoldsNothingElse(shape, *held);
  absl::Status status = Widen(shape, *held, is_all);
  if (status.ok() && is_all) status = NoteServed(*connection_, shape);
  return status.ok() ? transaction.Commit() : status;
}

absl::Status SqliteDatabase::Widen(const TableShape& shape, std::vector<HeldColumn>& held,
                                   bool drops) {
  if (absl::Status status = MakeFieldNotes(*connection_); !status.ok()) return status;
  const absl::StatusOr<bool> dropped =
      drops ? DropHidden(*connection_, shape, held) : absl::StatusOr<bool>(false);
  if (!dropped.ok()) return dropped.status();
  if (absl::Status status = BringUpToDate(*connection_, shape, held); !status.ok()) return status;

  const std::vector<HeldColumn> columns = ToHold(shape);
  if (held.empty()) {
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
      "INSERT OR REPLACE INTO \"_zweck_columns\" (table_name, column_name, sealed, holds) VALUES "
      "(?1, ?2, ?3, ?4)",
      shape.name);
  if (!note.ok()) return note.status();
  for (const HeldColumn& column : columns) {
    if (FindHeld(held, column.name) != nullptr) continue;
    if (!held.empty()) {
      absl::Status status = connection_->Run(AddColumnSql(shape.name, column), shape.name);
      if (!status.ok()) return status;
    }
    const ResetAtEnd reset(*note);
    if (absl::Status status = note->Bind(1, Value::Text(shape.name)); !status.ok()) return status;
    if (absl::Status status = note->Bind(2, Value::Text(column.name)); !status.ok()) return status;
    if (absl::Status status = note->Bind(3, Value::Integer(*column.sealed ? 1 : 0)); !status.ok()) {
      return status;
    }
    if (absl::Status status = note->Bind(4, Value::Text(*column.holds)); !status.ok()) {
      return status;
    }
    if (absl::Status status = note->Step().status(); !status.ok()) return status;
  }
  if (absl::Status status = NoteFields(*connection_, shape); !status.ok()) return status;
  if (absl::Status status = NoteSealed(shape, held); !status.ok()) return status;
  if (absl::Status status = MakeIndexes(*connection_, shape, drops); !status.ok()) return status;
  return sealer_.has_value() ? FillLookups(*connection_, *sealer_, shape) : absl::OkStatus();
}

// The columns that are new have nothing in the rows from before, and that is sealed.
absl::Status SqliteDatabase::NoteSealed(const TableShape& shape, std::span<const HeldColumn> held) {
  if (!sealer_.has_value()) return absl::OkStatus();
  absl::StatusOr<SealedColumns> noted = HeldSealed();
  if (!noted.ok()) return noted.status();
  if (!held.empty()) {
    if (absl::Status status = CheckNotDropped(connection_->Place(shape.name), *noted, shape, held);
        !status.ok()) {
      return status;
    }
    const std::vector<HeldColumn> columns = ToHold(shape);
    for (const ShapeColumn& column : shape.columns) {
      if (!column.sealed || FindHeld(held, column.name) != nullptr) continue;
      absl::Status status =
          SealAbsentValues(*connection_, *sealer_, columns, FieldOf(shape, column));
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
  absl::Status status = prepare(prepared->put, PutSql(shape, Writing::kPut));
  if (status.ok()) status = prepare(prepared->read_page, SelectSql(shape, held, false));
  if (!shape.keys.empty()) {
    const std::string replace = PutSql(shape, Writing::kReplace);
    if (status.ok() && !replace.empty()) status = prepare(prepared->replace, replace);
    if (status.ok()) status = prepare(prepared->insert, PutSql(shape, Writing::kInsert));
    if (status.ok()) status = prepare(prepared->erase, DeleteSql(shape));
    if (status.ok()) status = prepare(prepared->read_one, SelectSql(shape, held, true));
  }
  if (!status.ok()) return status;
  prepared->seals = shape.HasSealedColumn();
  prepared->holders = EndedHoldersSql(shape, AllDeclared(shape), false, "DELETE", '?');
  prepared->shape = std::move(shape);
  return prepared;
}

}  // namespace zweck::store
