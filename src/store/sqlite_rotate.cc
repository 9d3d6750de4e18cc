// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A SQLite database whose keys rotate. There is one writer at a time, and each reads the epoch when
// its turn comes: nobody is to be fenced out.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/ledger_replay.h"
#include "src/store/rotate.h"
#include "src/store/sqlite_database.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// For how long a batch may keep others from writing, and how many rows it has at first and at
// least.
constexpr absl::Duration kLongBatch = absl::Milliseconds(20);
constexpr std::size_t kFirstBatch = 100;
constexpr std::size_t kLeastBatch = 50;

// Parameter 1: the id of the row that was read last; 2: the epoch; 3: how many rows.
std::string ReadOldSql(const ResealedTable& table) {
  std::string sql = "SELECT _rowid_";
  for (const HeldColumn& key : table.keys) sql += Cat({", ", Quoted(key.name)});
  for (const auto& each : table.sealed) sql += Cat({", ", Quoted(each.column.name)});
  return Cat({sql, " FROM ", Quoted(table.name), " WHERE _rowid_ > ?1 AND ", Quoted(kEpochColumn),
              " < ?2 ORDER BY _rowid_ LIMIT ?3"});
}

// The last parameter is the id of the row.
std::string WriteNewSql(const ResealedTable& table, std::uint32_t epoch) {
  std::string sql = Cat({"UPDATE ", Quoted(table.name), " SET "});
  std::size_t parameter = 0;
  for (const std::string& column : table.SetColumns(epoch)) {
    sql += Cat({parameter == 0 ? "" : ", ", Quoted(column), " = ?", std::to_string(parameter + 1)});
    ++parameter;
  }
  return Cat({sql, " WHERE _rowid_ = ?", std::to_string(parameter + 1)});
}

}  // namespace

class RotatingSqlite : public RotatingDatabase {
 public:
  RotatingSqlite(SqliteDatabase& database, absl::Time deadline)
      : database_(database), deadline_(deadline) {}

  absl::Status Alone(absl::FunctionRef<absl::Status(Notes&)> run) override {
    return Patiently([&]() -> absl::Status {
      const SqliteDatabase::Lock lock(database_);
      SqliteTransaction transaction(*database_.connection_, database_.transaction_);
      absl::Status status = database_.BeginWriting(transaction);
      if (status.ok()) status = run(*database_.connection_);
      return status.ok() ? transaction.Commit() : status;
    });
  }

  absl::Status ResealNote() override ABSL_NO_THREAD_SAFETY_ANALYSIS {
    const absl::StatusOr<SealedColumns> noted = database_.HeldSealed();
    if (!noted.ok()) return noted.status();
    return noted->Write(*database_.connection_, *database_.sealer_);
  }

  void Settle() override {}

  absl::StatusOr<std::vector<std::string>> Tables() override {
    const SqliteDatabase::Lock lock(database_);
    absl::StatusOr<SqliteStatement> read = database_.connection_->Prepare(
        "SELECT DISTINCT table_name FROM \"_zweck_columns\" WHERE sealed <> 0 ORDER BY table_name");
    if (!read.ok()) return read.status();
    std::vector<std::string> tables;
    absl::StatusOr<bool> row = read->Step();
    for (; row.ok() && *row; row = read->Step()) tables.emplace_back(read->Bytes(0));
    if (!row.ok()) return row.status();
    return tables;
  }

  absl::StatusOr<std::int64_t> Reseal(const std::string& table, const EpochSealer& now,
                                      const RotationOptions& options) override {
    std::int64_t resealed = 0;
    std::size_t batch = std::min(options.batch, kFirstBatch);
    for (std::int64_t last = -1;;) {
      absl::StatusOr<std::size_t> rows = 0;
      absl::Duration took;
      absl::Status status = Patiently([&] {
        std::int64_t next = last;
        const absl::Time begin = absl::Now();
        rows = ResealSome(table, now, batch, next);
        took = absl::Now() - begin;
        if (rows.ok()) last = next;
        return rows.status();
      });
      if (!status.ok()) return status;
      resealed += static_cast<std::int64_t>(*rows);
      if (*rows < batch) return resealed;
      // Nobody waits for long, and who waited comes first.
      batch = took > kLongBatch ? batch / 2 : batch * 2;
      batch = std::clamp(batch, std::min(options.batch, kLeastBatch), options.batch);
      absl::SleepFor(took / 2);
    }
  }

  absl::StatusOr<bool> Fence(const std::string& table, std::uint32_t epoch,
                             absl::Time /*deadline*/) override {
    const SqliteDatabase::Lock lock(database_);
    const absl::StatusOr<std::int64_t> old =
        database_.connection_->Number(Cat({"SELECT count(*) FROM ", Quoted(table), " WHERE ",
                                           Quoted(kEpochColumn), " < ", std::to_string(epoch)}));
    if (!old.ok()) return old.status();
    return *old == 0;
  }

 private:
  // Again, as long as other programs are faster.
  absl::Status Patiently(absl::FunctionRef<absl::Status()> run) const {
    for (;;) {
      absl::Status status = run();
      if (!absl::IsUnavailable(status) || absl::Now() > deadline_) return status;
    }
  }

  // One batch, in a transaction of its own.
  absl::StatusOr<std::size_t> ResealSome(const std::string& name, const EpochSealer& now,
                                         std::size_t batch, std::int64_t& last) {
    const SqliteDatabase::Lock lock(database_);
    SqliteConnection& connection = *database_.connection_;
    SqliteTransaction transaction(connection, database_.transaction_);
    if (absl::Status status = database_.BeginWriting(transaction); !status.ok()) return status;
    if (database_.sealer_->Now()->epoch() != now.epoch()) {
      return connection.Error(absl::StatusCode::kAborted, name,
                              "another program rotates the keys, too; try again");
    }
    absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(connection, name);
    if (!held.ok()) return held.status();
    // What was sealed before there was a ring has no epoch yet.
    if (FindHeld(*held, kEpochColumn) == nullptr) {
      absl::Status status = AddEpochs(connection, name, *held);
      if (!status.ok()) return status;
    }
    const ResealedTable table = ResealedTable::Of(name, *held);
    const absl::StatusOr<std::size_t> rows = ResealRows(connection, table, now, batch, last);
    if (!rows.ok()) return rows.status();
    if (absl::Status status = transaction.Commit(); !status.ok()) return status;
    database_.wrote_ = true;
    return *rows;
  }

  // A table that nobody has written since then.
  static absl::Status AddEpochs(SqliteConnection& connection, const std::string& name,
                                std::vector<HeldColumn>& held) {
    std::vector<HeldColumn> columns;
    for (const HeldColumn& column : held) {
      if (FindHeld(held, LookupName(column.name)) == nullptr) continue;
      columns.push_back({OddLookupName(column.name), "BLOB", false, false,
                         std::string(NameOf(ColumnType::kBlob)), ""});
    }
    columns.push_back({std::string(kEpochColumn), "INTEGER", false, false,
                       std::string(NameOf(ColumnType::kInteger)), "0"});
    for (const HeldColumn& column : columns) {
      absl::Status status = connection.Run(AddColumnSql(name, column), name);
      const Value values[] = {Value::Text(name), Value::Text(column.name), Value::Integer(0),
                              Value::Text(*column.holds)};
      if (status.ok()) {
        status = connection.RunNote(
            R"(INSERT INTO "_zweck_columns" ("table_name", "column_name", "sealed", "holds") VALUES ($1, $2, $3, $4))",
            values, name);
      }
      if (!status.ok()) return status;
      held.push_back(column);
    }
    return absl::OkStatus();
  }

  absl::StatusOr<std::size_t> ResealRows(SqliteConnection& connection, const ResealedTable& table,
                                         const EpochSealer& now, std::size_t batch,
                                         std::int64_t& last) {
    absl::StatusOr<SqliteStatement> read = connection.Prepare(ReadOldSql(table), table.name);
    if (!read.ok()) return read.status();
    absl::StatusOr<SqliteStatement> write =
        connection.Prepare(WriteNewSql(table, now.epoch()), table.name);
    if (!write.ok()) return write.status();
    struct Row {
      std::int64_t id;
      std::vector<std::string> bytes;
      std::vector<Value> values;
    };
    std::vector<Row> rows;
    const Value from[] = {Value::Integer(last), Value::Integer(now.epoch()),
                          Value::Integer(static_cast<std::int64_t>(batch))};
    if (absl::Status status = BindAll(*read, from); !status.ok()) return status;
    const std::size_t columns = table.keys.size() + table.sealed.size();
    for (;;) {
      const absl::StatusOr<bool> more = read->Step();
      if (!more.ok()) return more.status();
      if (!*more) break;
      Row& row = rows.emplace_back();
      row.id = read->Integer(0);
      row.bytes.resize(columns);
      for (std::size_t i = 0; i < columns; ++i) {
        row.values.push_back(read->Keep(static_cast<int>(i) + 1, row.bytes[i]));
      }
    }
    read->Reset();
    std::vector<Value> parts;
    std::vector<Value> values;
    std::vector<std::string> bytes;
    OpenedBytes opened;
    for (const Row& row : rows) {
      const View<Value> all(row.values);
      const Value key = table.BoundKey({all.data(), table.keys.size()}, parts);
      absl::Status status = table.Reseal(*database_.sealer_, now, key,
                                         {all.data() + table.keys.size(), table.sealed.size()},
                                         values, bytes, opened);
      if (!status.ok()) {
        const absl::string_view why = status.message();
        return connection.Error(status.code(), {}, std::string_view(why.data(), why.size()));
      }
      values.push_back(Value::Integer(row.id));
      const ResetAtEnd reset(*write);
      status = BindAll(*write, values);
      if (status.ok()) status = write->Step().status();
      if (!status.ok()) return status;
      last = row.id;
    }
    return rows.size();
  }

  SqliteDatabase& database_;
  const absl::Time deadline_;
};

absl::Status SqliteDatabase::CheckRing() {
  bool is_new = false;
  std::vector<LedgerEntry> again;
  // What is to be noted or done again is refused there.
  if (connection_->ReadOnly()) return OpenRing(*connection_, *sealer_, is_new, again);
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  absl::Status opened = OpenRing(*connection_, *sealer_, is_new, again);
  if (opened.ok()) opened = ReplayLedger(again);
  if (!opened.ok()) return opened;
  const absl::StatusOr<std::optional<SealedColumns>> noted =
      SealedColumns::Read(*connection_, *sealer_);
  if (!noted.ok()) return noted.status();
  if (!is_new) return noted->has_value() ? transaction.Commit() : NoteIsGone();
  absl::Status status;
  if (noted->has_value()) {
    if (!(*noted)->binds_absence()) {
      return connection_->Error(absl::StatusCode::kFailedPrecondition, {},
                                "was made by a former version of Zweck; open it once with its "
                                "sealing key alone");
    }
    status = (*noted)->Write(*connection_, *sealer_);
  } else {
    const absl::StatusOr<std::int64_t> sealed =
        connection_->Number("SELECT count(*) FROM \"_zweck_columns\" WHERE sealed <> 0");
    if (!sealed.ok()) return sealed.status();
    if (*sealed != 0) return NoteIsGone();
    status = SealedColumns().Write(*connection_, *sealer_);
  }
  return status.ok() ? transaction.Commit() : status;
}

absl::Status SqliteDatabase::ReplayLedger(const std::vector<LedgerEntry>& entries) {
  if (entries.empty()) return absl::OkStatus();
  std::vector<std::string> names;
  {
    absl::StatusOr<SqliteStatement> read =
        connection_->Prepare("SELECT name FROM \"_zweck_tables\"");
    if (!read.ok()) return read.status();
    absl::StatusOr<bool> row = read->Step();
    for (; row.ok() && *row; row = read->Step()) names.emplace_back(read->Bytes(0));
    if (!row.ok()) return row.status();
  }
  for (const std::string& name : names) {
    if (absl::Status status = ReplayLedger(name, entries); !status.ok()) return status;
  }
  owes_truncation_ = true;
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ReplayLedger(const std::string& name,
                                          const std::vector<LedgerEntry>& entries) {
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, name);
  if (!held.ok()) return held.status();
  const LedgerReplay replay(*sealer_, name, entries, *held);
  if (replay.empty()) return absl::OkStatus();
  const ResealedTable table = ResealedTable::Of(name, *held);
  std::string read_sql = "SELECT _rowid_";
  for (const HeldColumn& key : table.keys) read_sql += Cat({", ", Quoted(key.name)});
  std::string set;
  for (const std::string& column : replay.columns()) {
    read_sql += Cat({", ", Quoted(column)});
    set += Cat({set.empty() ? "" : ", ", Quoted(column), " = ?"});
  }
  absl::StatusOr<SqliteStatement> read =
      connection_->Prepare(Cat({read_sql, " FROM ", Quoted(name)}), name);
  if (!read.ok()) return read.status();
  std::vector<std::int64_t> erased;
  std::vector<std::vector<Value>> ended;  // and the id behind the values
  std::vector<Value> key(table.keys.size());
  std::vector<Value> parts;
  std::vector<Value> ends(replay.columns().size());
  absl::StatusOr<bool> row = read->Step();
  for (; row.ok() && *row; row = read->Step()) {
    int column = 1;
    for (Value& part : key) part = read->Get(column++);
    for (Value& end : ends) end = read->Get(column++);
    const absl::StatusOr<LedgerReplay::Fate> fate = replay.FateOf(table.BoundKey(key, parts), ends);
    if (!fate.ok()) {
      const absl::string_view why = fate.status().message();
      return connection_->Error(fate.status().code(), name, {why.data(), why.size()});
    }
    if (*fate == LedgerReplay::Fate::kIsErased) erased.push_back(read->Integer(0));
    if (*fate != LedgerReplay::Fate::kEnds) continue;
    ended.push_back(ends);
    ended.back().push_back(Value::Integer(read->Integer(0)));
  }
  if (!row.ok()) return row.status();
  read->Reset();
  for (const std::int64_t id : erased) {
    absl::Status status = connection_->Run(
        Cat({"DELETE FROM ", Quoted(name), " WHERE _rowid_ = ", std::to_string(id)}), name);
    if (!status.ok()) return status;
  }
  if (ended.empty()) return absl::OkStatus();
  absl::StatusOr<SqliteStatement> write = connection_->Prepare(
      Cat({"UPDATE ", Quoted(name), " SET ", set, " WHERE _rowid_ = ?"}), name);
  if (!write.ok()) return write.status();
  for (const std::vector<Value>& values : ended) {
    const ResetAtEnd reset(*write);
    absl::Status status = BindAll(*write, values);
    if (status.ok()) status = write->Step().status();
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status SqliteDatabase::CommitEntered(SqliteTransaction& transaction) {
  if (Transacting()) return absl::OkStatus();
  return CommitEntered([&] { return transaction.Commit(); });
}

absl::Status SqliteDatabase::CommitEntered(absl::FunctionRef<absl::Status()> commit) {
  if (to_enter_.empty()) return commit();
  std::vector<LedgerEntry> entries = std::exchange(to_enter_, {});
  const absl::StatusOr<std::uint64_t> known = KnownEntry(*connection_);
  if (!known.ok()) return known.status();
  absl::Status status = EnterIntoLedger(*connection_, *sealer_, entries, *known);
  if (status.ok()) status = commit();
  if (!status.ok()) EnterVoid(*sealer_, entries, *known);
  return status;
}

absl::Status SqliteDatabase::CatchUp() {
  if (!sealer_.has_value() || !sealer_->Rotates()) return absl::OkStatus();
  if (!read_epoch_.prepared()) {
    absl::StatusOr<SqliteStatement> read =
        connection_->Prepare("SELECT value FROM \"_zweck_meta\" WHERE name = 'epoch'");
    if (!read.ok()) return read.status();
    read_epoch_ = *std::move(read);
  }
  {
    const ResetAtEnd reset(read_epoch_);
    const absl::StatusOr<bool> row = read_epoch_.Step();
    if (!row.ok()) return row.status();
    if (*row && read_epoch_.Bytes(0) == std::to_string(sealer_->Now()->epoch())) {
      return absl::OkStatus();
    }
  }
  return store::CatchUp(*connection_, *sealer_);
}

absl::Status SqliteDatabase::BeginWriting(SqliteTransaction& transaction) {
  absl::Status status = transaction.Begin();
  return status.ok() ? CatchUp() : status;
}

absl::StatusOr<Rotation> SqliteDatabase::Rotate(const RotationOptions& options) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  if (!sealer_.has_value() || !sealer_->Rotates()) {
    return absl::FailedPreconditionError(
        "a store that was opened with a sealing key has one for good; give it a key ring");
  }
  RotatingSqlite rotating(*this, absl::Now() + options.patience);
  return RotateKeys(rotating, *sealer_, options, absl::Now());
}

}  // namespace zweck::store
