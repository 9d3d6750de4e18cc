// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A PostgreSQL database whose keys rotate. Many programs write to it, each of which looks at the
// epoch now and then; a constraint fences out who began before.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "src/store/ends.h"
#include "src/store/ledger_replay.h"
#include "src/store/postgres_database.h"
#include "src/store/rotate.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// For how long a program may seal in an epoch without looking whether it is still the one.
constexpr absl::Duration kEpochLife = absl::Milliseconds(250);
constexpr absl::Duration kFenceWait = absl::Milliseconds(50);

// Rows of a table that have no key are told apart by where they stand, as long as they are locked.
constexpr std::string_view kPlace = "ctid";

// $1 and so on: the key, or the place, of the row that was read last.
std::string ReadOldSql(const std::string& table_sql, const ResealedTable& table,
                       std::uint32_t epoch, std::size_t batch, bool is_first) {
  std::string keys;
  std::string parameters;
  for (std::size_t i = 0; i < table.keys.size(); ++i) {
    keys += Cat({i == 0 ? "" : ", ", Quoted(table.keys[i].name)});
    parameters += Cat({i == 0 ? "$" : ", $", std::to_string(i + 1)});
  }
  const bool has_key = !keys.empty();
  std::string sql = Cat({"SELECT ", has_key ? keys : Cat({kPlace, "::text"})});
  for (const auto& each : table.sealed) sql += Cat({", ", Quoted(each.column.name)});
  sql += Cat({" FROM ", table_sql, " WHERE ", Quoted(kEpochColumn), " < ", std::to_string(epoch)});
  if (!is_first) {
    sql += has_key ? Cat({" AND (", keys, ") > (", parameters, ")"})
                   : Cat({" AND ", kPlace, " > $1::text::tid"});
  }
  if (has_key) sql += Cat({" ORDER BY ", keys});
  return Cat({sql, " LIMIT ", std::to_string(batch), " FOR UPDATE SKIP LOCKED"});
}

std::string WriteNewSql(const std::string& table_sql, const ResealedTable& table,
                        std::uint32_t epoch) {
  std::string sql = Cat({"UPDATE ", table_sql, " SET "});
  std::size_t parameter = 0;
  for (const std::string& column : table.SetColumns(epoch)) {
    ++parameter;
    sql += Cat({parameter == 1 ? "" : ", ", Quoted(column), " = $", std::to_string(parameter)});
  }
  sql += " WHERE ";
  for (const HeldColumn& key : table.keys) {
    ++parameter;
    sql += Cat({Quoted(key.name), " = $", std::to_string(parameter), " AND "});
  }
  if (table.keys.empty()) {
    sql += Cat({kPlace, " = $", std::to_string(parameter + 1), "::text::tid AND "});
  }
  return Cat({sql, Quoted(kEpochColumn), " < ", std::to_string(epoch)});
}

// One after the other enters something into the ledger, until it is committed.
absl::Status LockLedger(PostgresConnection& connection) {
  return connection
      .RunOwn({.sql = R"(SELECT 1 FROM "_zweck_meta" WHERE "name" = 'ledger' FOR UPDATE)"})
      .status();
}

// A value of a key, or a sealed one, in the memory of the rows.
Value Held(const PostgresRows& rows, std::size_t row, std::size_t column, std::string_view holds) {
  Value value;
  if (rows.IsNull(row, column)) return value;
  if (holds == NameOf(ColumnType::kText)) return Value::Text(rows.Bytes(row, column));
  if (holds == NameOf(ColumnType::kBlob)) return Value::Blob(rows.Bytes(row, column));
  value.kind = Value::Kind::kInteger;
  rows.Read(row, column, value.integer);
  return value;
}

}  // namespace

class RotatingPostgres : public RotatingDatabase {
 public:
  explicit RotatingPostgres(PostgresDatabase& database) : database_(database) {}

  absl::Status Alone(absl::FunctionRef<absl::Status(Notes&)> run) override {
    return database_.With({}, nullptr, [&](PostgresConnection& connection) -> absl::Status {
      PostgresTransaction transaction(connection, {});
      if (absl::Status status = transaction.Begin(); !status.ok()) return status;
      if (absl::Status status = postgres::LockVersion(connection); !status.ok()) return status;
      alone_ = &connection;
      absl::Status status = run(connection);
      alone_ = nullptr;
      return status.ok() ? transaction.Commit() : status;
    });
  }

  absl::Status ResealNote() override {
    const absl::StatusOr<SealedNames> noted = database_.HeldSealed(*alone_);
    return noted.ok() ? database_.WriteSealed(*alone_, *noted) : noted.status();
  }

  void Settle() override { absl::SleepFor(2 * kEpochLife); }

  absl::StatusOr<std::vector<std::string>> Tables() override {
    std::vector<std::string> tables;
    absl::Status status =
        database_.With({}, nullptr, [&](PostgresConnection& connection) -> absl::Status {
          tables.clear();
          return connection.ReadNotes(
              R"(SELECT DISTINCT "table_name" FROM "_zweck_columns" WHERE "sealed" <> 0 ORDER BY "table_name")",
              {}, {}, [&](View<Value> row) {
                tables.emplace_back(row[0].bytes);
                return absl::OkStatus();
              });
        });
    if (!status.ok()) return status;
    return tables;
  }

  absl::StatusOr<std::int64_t> Reseal(const std::string& name, const EpochSealer& now,
                                      const RotationOptions& options) override {
    absl::StatusOr<std::vector<HeldColumn>> held = Held(name);
    if (!held.ok()) return held.status();
    const ResealedTable table = ResealedTable::Of(name, *held);
    Last last;
    std::int64_t resealed = 0;
    for (;;) {
      std::size_t rows = 0;
      Last next = last;
      absl::Status status =
          database_.With(name, nullptr, [&](PostgresConnection& connection) -> absl::Status {
            PostgresTransaction transaction(connection, name);
            if (absl::Status begun = transaction.Begin(); !begun.ok()) return begun;
            absl::StatusOr<std::size_t> some =
                ResealSome(connection, table, now, options.batch, last, next);
            if (!some.ok()) return some.status();
            rows = *some;
            return transaction.Commit();
          });
      if (!status.ok()) return status;
      resealed += static_cast<std::int64_t>(rows);
      if (rows < options.batch) return resealed;
      last = next;
    }
  }

  absl::StatusOr<bool> Fence(const std::string& table, std::uint32_t epoch,
                             absl::Time deadline) override {
    for (;;) {
      absl::Status status =
          database_.With(table, nullptr, [&](PostgresConnection& connection) -> absl::Status {
            PostgresTransaction transaction(connection, table);
            absl::Status done = transaction.Begin();
            // Who waits for a lock lets others wait behind it.
            if (done.ok()) {
              done = connection.Run({.sql = "SET LOCAL lock_timeout = '100ms'"}).status();
            }
            if (done.ok()) done = postgres::FenceTable(connection, table, epoch);
            return done.ok() ? transaction.Commit() : done;
          });
      if (status.ok()) break;
      if (!absl::IsUnavailable(status) || absl::Now() > deadline) return status;
      absl::SleepFor(kFenceWait);
    }
    bool clean = false;
    absl::Status status =
        database_.With(table, nullptr, [&](PostgresConnection& connection) -> absl::Status {
          connection.SetDeadline(absl::InfiniteFuture());
          absl::Status done = postgres::ValidateFence(connection, table);
          clean = done.ok();
          return connection.state() == postgres::kFenced ? absl::OkStatus() : done;
        });
    if (!status.ok()) return status;
    return clean;
  }

 private:
  // The key, or the place, of the row that was read last. The values point into the bytes.
  struct Last {
    std::vector<std::string> bytes;
    std::vector<Value> values;

    Last() = default;
    Last(const Last& other) { *this = other; }
    Last& operator=(const Last& other) {
      if (this != &other) Set(View<Value>(other.values));
      return *this;
    }
    ~Last() = default;
    void Set(View<Value> from) {
      std::vector<std::string> copies;
      for (const Value& value : from) copies.emplace_back(value.bytes);
      values.assign(from.begin(), from.end());
      bytes = std::move(copies);
      for (std::size_t i = 0; i < values.size(); ++i) values[i].bytes = bytes[i];
    }
  };

  // What is held of a table. What was sealed before there was a ring has no epoch yet.
  absl::StatusOr<std::vector<HeldColumn>> Held(const std::string& name) {
    std::vector<HeldColumn> held;
    absl::Status status =
        database_.With(name, nullptr, [&](PostgresConnection& connection) -> absl::Status {
          absl::StatusOr<std::vector<HeldColumn>> read = postgres::HeldColumns(connection, name);
          if (!read.ok()) return read.status();
          held = *std::move(read);
          if (FindHeld(held, kEpochColumn) != nullptr) return absl::OkStatus();
          PostgresTransaction transaction(connection, name);
          absl::Status done = transaction.Begin();
          if (done.ok()) done = postgres::LockVersion(connection);
          if (done.ok()) done = postgres::AddEpochs(connection, name, held);
          return done.ok() ? transaction.Commit() : done;
        });
    if (!status.ok()) return status;
    database_.Forget(name);
    return held;
  }

  absl::StatusOr<std::size_t> ResealSome(PostgresConnection& connection, const ResealedTable& table,
                                         const EpochSealer& now, std::size_t batch,
                                         const Last& last, Last& next) {
    const std::string table_sql = connection.Named(table.name);
    const std::string read = ReadOldSql(table_sql, table, now.epoch(), batch, last.values.empty());
    const absl::StatusOr<PostgresRows> rows =
        connection.Run({.sql = read, .values = last.values, .table = table.name});
    if (!rows.ok()) return rows.status();
    if (rows->size() == 0) return 0;
    const std::string write = WriteNewSql(table_sql, table, now.epoch());
    const std::size_t keys = std::max<std::size_t>(table.keys.size(), 1);
    std::vector<Value> key(keys);
    std::vector<Value> sealed(table.sealed.size());
    std::vector<Value> parts;
    std::vector<Value> values;
    std::vector<std::string> bytes;
    OpenedBytes opened;
    std::size_t row = 0;
    absl::Status status = connection.RunMany(
        {.sql = write, .table = table.name}, database_.options_.time_limit,
        [&](View<Value>& set) -> absl::StatusOr<bool> {
          if (row == rows->size()) return false;
          for (std::size_t i = 0; i < keys; ++i) {
            key[i] =
                store::Held(*rows, row, i,
                            table.keys.empty() ? NameOf(ColumnType::kText) : *table.keys[i].holds);
          }
          for (std::size_t i = 0; i < sealed.size(); ++i) {
            sealed[i] = store::Held(*rows, row, keys + i, NameOf(ColumnType::kBlob));
          }
          const View<Value> bound(key.data(), table.keys.size());
          absl::Status made = table.Reseal(*database_.sealer_, now, table.BoundKey(bound, parts),
                                           sealed, values, bytes, opened);
          if (!made.ok()) return made;
          values.insert(values.end(), key.begin(), key.end());
          set = values;
          ++row;
          return true;
        });
    if (!status.ok()) return status;
    next.Set(key);
    return rows->size();
  }

  PostgresDatabase& database_;
  PostgresConnection* alone_ = nullptr;
};

absl::Status PostgresDatabase::WriteSealed(PostgresConnection& connection,
                                           const SealedNames& noted) const {
  return WriteNote(connection, "key_check", noted.Seal(*sealer_));
}

absl::Status PostgresDatabase::CheckRing(PostgresConnection& connection) {
  PostgresTransaction transaction(connection, {});
  absl::Status status = transaction.Begin();
  if (status.ok()) status = postgres::LockVersion(connection);
  // What the database and the ledger know is of one moment.
  if (status.ok() && KeepsLedger()) status = LockLedger(connection);
  bool is_new = false;
  std::vector<LedgerEntry> again;
  if (status.ok()) status = OpenRing(connection, *sealer_, is_new, again);
  if (status.ok()) status = ReplayLedger(connection, again);
  if (!status.ok()) return status;
  absl::StatusOr<SealedNames> noted = HeldSealed(connection);
  if (is_new && absl::IsDataLoss(noted.status())) {
    // There is none, which is right where nothing is sealed.
    const absl::StatusOr<PostgresRows> sealed =
        connection.RunOwn({.sql = R"(SELECT 1 FROM "_zweck_columns" WHERE "sealed" <> 0 LIMIT 1)"});
    if (!sealed.ok()) return sealed.status();
    if (sealed->size() == 0) noted = SealedNames();
  }
  if (!noted.ok()) return noted.status();
  if (is_new) status = WriteSealed(connection, *noted);
  if (status.ok()) status = transaction.Commit();
  const MutexLock lock(&mutex_);
  caught_up_ = absl::Now();
  return status;
}

absl::StatusOr<bool> PostgresDatabase::EraseAndEnter(PostgresConnection& connection,
                                                     const Known& known, const Value& key,
                                                     Within within) {
  const TableShape& shape = known.shape;
  PostgresTransaction transaction(connection, shape.name);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  const absl::StatusOr<PostgresRows> done =
      connection.Run({.sql = known.sql.erase, .values = key.parts(), .table = shape.name});
  if (!done.ok()) return done.status();
  if (done->Changed() == 0) return false;
  // One that had ended was not there.
  std::int64_t expires = 0;
  const bool was_there =
      !shape.ends || !done->Read(0, 0, expires) || expires > MomentOf(Time(connection).hides);
  absl::Status status =
      CommitEntered(connection, transaction, {EntryOf(shape, key.parts())}, within);
  if (!status.ok()) return status;
  return was_there;
}

LedgerEntry PostgresDatabase::EntryOf(const TableShape& shape, View<Value> key) const {
  std::vector<Value> parts;
  return sealer_->Now()->ErasedRow(shape.name, shape.BoundKey(key, parts));
}

absl::Status PostgresDatabase::CommitEntered(PostgresConnection& connection,
                                             PostgresTransaction& transaction,
                                             std::vector<LedgerEntry> entries, Within within) {
  if (entries.empty()) return transaction.Commit();
  if (within != nullptr) {
    const MutexLock lock(&mutex_);
    std::vector<LedgerEntry>& later = to_enter_[within];
    later.insert(later.end(), entries.begin(), entries.end());
    return absl::OkStatus();
  }
  std::uint64_t before = 0;
  absl::Status status = EnterIntoLedger(connection, entries, before);
  if (status.ok()) status = transaction.Commit();
  const bool undecided = connection.lost() && connection.undecided();
  if (!status.ok() && !undecided) EnterVoid(*sealer_, entries, before);
  return status;
}

std::vector<LedgerEntry> PostgresDatabase::TakeEntries(const PostgresConnection* connection) {
  const MutexLock lock(&mutex_);
  const auto found = to_enter_.find(connection);
  if (found == to_enter_.end()) return {};
  std::vector<LedgerEntry> entries = std::move(found->second);
  to_enter_.erase(found);
  return entries;
}

absl::Status PostgresDatabase::EnterIntoLedger(PostgresConnection& connection,
                                               std::vector<LedgerEntry>& entries,
                                               std::uint64_t& known) const {
  if (absl::Status status = LockLedger(connection); !status.ok()) return status;
  const absl::StatusOr<std::uint64_t> noted = KnownEntry(connection);
  if (!noted.ok()) return noted.status();
  known = *noted;
  return store::EnterIntoLedger(connection, *sealer_, entries, known);
}

absl::Status PostgresDatabase::ReplayLedger(PostgresConnection& connection,
                                            const std::vector<LedgerEntry>& entries) const {
  if (entries.empty()) return absl::OkStatus();
  std::vector<std::string> names;
  absl::Status status = connection.ReadNotes(
      R"(SELECT DISTINCT "table_name" FROM "_zweck_columns")", {}, {}, [&](View<Value> row) {
        names.emplace_back(row[0].bytes);
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  connection.SetDeadline(absl::InfiniteFuture());
  for (const std::string& name : names) {
    if (status = ReplayLedger(connection, name, entries); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status PostgresDatabase::ReplayLedger(PostgresConnection& connection, const std::string& name,
                                            const std::vector<LedgerEntry>& entries) const {
  const absl::StatusOr<std::vector<HeldColumn>> held = postgres::HeldColumns(connection, name);
  if (!held.ok()) return held.status();
  const LedgerReplay replay(*sealer_, name, entries, *held);
  const ResealedTable table = ResealedTable::Of(name, *held);
  const std::size_t keys = table.keys.size();
  if (replay.empty() || keys == 0) return absl::OkStatus();
  std::string columns;
  std::string by_key;
  for (std::size_t i = 0; i < keys; ++i) {
    const std::string key = Quoted(table.keys[i].name);
    columns += Cat({i == 0 ? "" : ", ", key});
    by_key += Cat({i == 0 ? " WHERE " : " AND ", key, " = $", std::to_string(i + 1)});
  }
  std::string set;
  for (std::size_t i = 0; i < replay.columns().size(); ++i) {
    const std::string end = Quoted(replay.columns()[i]);
    columns += Cat({", ", end});
    set += Cat({i == 0 ? "" : ", ", end, " = $", std::to_string(keys + i + 1)});
  }
  const std::string table_sql = connection.Named(name);
  const absl::StatusOr<PostgresRows> rows =
      connection.Run({.sql = Cat({"SELECT ", columns, " FROM ", table_sql}), .table = name});
  if (!rows.ok()) return rows.status();
  std::vector<Value> values(keys + replay.columns().size());
  std::vector<Value> parts;
  const View<Value> key(values.data(), keys);
  const std::span<Value> ends = std::span(values).subspan(keys);
  for (std::size_t row = 0; row < rows->size(); ++row) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string_view holds = i < keys ? *table.keys[i].holds : NameOf(ColumnType::kTime);
      values[i] = store::Held(*rows, row, i, holds);
    }
    const absl::StatusOr<LedgerReplay::Fate> fate = replay.FateOf(table.BoundKey(key, parts), ends);
    if (!fate.ok()) {
      const absl::string_view why = fate.status().message();
      return Error(fate.status().code(), name, {why.data(), why.size()});
    }
    absl::Status status;
    if (*fate == LedgerReplay::Fate::kIsErased) {
      status =
          connection
              .Run({.sql = Cat({"DELETE FROM ", table_sql, by_key}), .values = key, .table = name})
              .status();
    } else if (*fate == LedgerReplay::Fate::kEnds) {
      status = connection
                   .Run({.sql = Cat({"UPDATE ", table_sql, " SET ", set, by_key}),
                         .values = values,
                         .table = name})
                   .status();
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status PostgresDatabase::CatchUp(PostgresConnection& connection, bool is_stale) const {
  if (!sealer_.has_value() || !sealer_->Rotates()) return absl::OkStatus();
  const absl::Time now = absl::Now();
  {
    const MutexLock lock(&mutex_);
    if (!is_stale && now - caught_up_ < kEpochLife) return absl::OkStatus();
  }
  if (absl::Status status = store::CatchUp(connection, *sealer_); !status.ok()) return status;
  const MutexLock lock(&mutex_);
  caught_up_ = now;
  return absl::OkStatus();
}

void PostgresDatabase::ForgetEpoch() const {
  const MutexLock lock(&mutex_);
  caught_up_ = absl::InfinitePast();
}

absl::StatusOr<bool> PostgresDatabase::EpochHasMoved(PostgresConnection& connection,
                                                     std::uint32_t epoch) const {
  if (absl::Status status = CatchUp(connection, true); !status.ok()) return status;
  return sealer_->Now()->epoch() != epoch;
}

absl::StatusOr<Rotation> PostgresDatabase::Rotate(const RotationOptions& options) {
  if (!sealer_.has_value() || !sealer_->Rotates()) {
    return absl::FailedPreconditionError(
        "a store that was opened with a sealing key has one for good; give it a key ring");
  }
  RotatingPostgres rotating(*this);
  return RotateKeys(rotating, *sealer_, options, absl::Now());
}

}  // namespace zweck::store
