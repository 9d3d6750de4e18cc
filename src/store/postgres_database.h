// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of tables in a PostgreSQL database: what both PostgreSQL stores are made of.

#ifndef ZWECK_SRC_STORE_POSTGRES_DATABASE_H_
#define ZWECK_SRC_STORE_POSTGRES_DATABASE_H_

#include <absl/base/thread_annotations.h>
#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/cursor.h"
#include "src/store/mutex.h"
#include "src/store/postgres_pool.h"
#include "src/store/postgres_table.h"
#include "src/store/question_sql.h"
#include "src/store/removing.h"
#include "src/store/rotate.h"
#include "src/store/schema_change.h"
#include "src/store/sealed_names.h"
#include "src/store/sealed_row.h"
#include "src/store/sealing.h"
#include "src/store/store_clock.h"
#include "src/store/table_shape.h"
#include "zweck/store/migration.h"
#include "zweck/store/postgres_store.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"

namespace zweck::store {

class PostgresDatabase {
 public:
  using Each = absl::FunctionRef<absl::Status(View<Value>)>;

  // With a sealer, the database seals.
  static absl::StatusOr<std::unique_ptr<PostgresDatabase>> Open(const std::string& parameters,
                                                                std::optional<Sealer> sealer,
                                                                const PostgresOptions& options);
  ~PostgresDatabase();
  PostgresDatabase(const PostgresDatabase&) = delete;
  PostgresDatabase& operator=(const PostgresDatabase&) = delete;

  // `within`: the connection of a transaction that is open; null: one of the pool, and by itself.
  using Within = PostgresConnection*;
  absl::Status Put(const Table& table, View<Value> row, Within within = nullptr,
                   bool reopens = false);
  absl::StatusOr<bool> EndRow(const Table& table, const Value& key, std::string_view event,
                              absl::Time when, Within within = nullptr);
  absl::StatusOr<std::int64_t> Purge(const Table& table);
  absl::StatusOr<std::int64_t> CountEnded(const Table& table);
  absl::Status CheckClock() { return clock_->Check(); }
  absl::Status ConfirmClock();
  absl::StatusOr<bool> Insert(const Table& table, View<Value> row, Within within = nullptr);
  absl::StatusOr<Changed> Update(const Table& table, const Value& key, const Change& change,
                                 Within within = nullptr);
  absl::Status PutAll(const Table& table, NextRow next, Within within = nullptr);
  absl::StatusOr<bool> Append(const Table& table, const Value& key, const Addition& addition,
                              Within within = nullptr);
  absl::Status Read(const Table& table, const Value* key, Each each, Within within = nullptr);
  absl::StatusOr<bool> Erase(const Table& table, const Value& key, Within within = nullptr);
  absl::StatusOr<std::string> Select(const Table& table, const Question& question, Each each,
                                     Within within = nullptr);
  absl::StatusOr<std::int64_t> Count(const Table& table, View<Condition> where,
                                     Within within = nullptr);
  absl::StatusOr<std::int64_t> EraseAll(const Table& table, View<Condition> where,
                                        Within within = nullptr);
  absl::StatusOr<std::int64_t> UpdateAll(const Table& table, const Change& change,
                                         Within within = nullptr);
  absl::StatusOr<std::vector<std::string>> WhatTheServerLogs();
  absl::StatusOr<MigrationPlan> Plan(View<Table> tables, MigrationPhase phase);
  absl::Status Migrate(View<Table> tables, const MigrationPlan& plan);
  absl::StatusOr<Rotation> Rotate(const RotationOptions& options);

  // Of a transaction, whose connection is the lease's.
  absl::StatusOr<std::unique_ptr<PostgresLease>> Begin(absl::Time deadline);
  absl::Status Commit(PostgresLease& lease);
  void Rollback(PostgresLease& lease);

 private:
  friend class RotatingPostgres;
  // A table whose declaration was compared with what is held.
  struct Known {
    explicit Known(TableShape of, bool is_made = true, std::span<const HeldColumn> held = {})
        : shape(std::move(of)), sql(shape, held), made(is_made) {}
    const TableShape shape;
    const postgres::PostgresTableSql sql;
    const bool made;  // with all columns and indexes
  };
  using KnownTable = std::shared_ptr<const Known>;
  PostgresDatabase(const std::string& parameters, std::optional<Sealer> sealer,
                   const PostgresOptions& options)
      : options_(options),
        pool_(parameters, options.most_connections),
        sealer_(std::move(sealer)) {}

  // The clock of the server, as it was when it was asked last, and what has passed since.
  class ServerClock : public Clock {
   public:
    absl::Time Now() const override {
      return RunningTime() + absl::Nanoseconds(ahead_.load(std::memory_order_relaxed));
    }
    absl::Time Running() const override { return RunningTime(); }
    void Set(absl::Time now) {
      ahead_.store(absl::ToInt64Nanoseconds(now - RunningTime()), std::memory_order_relaxed);
    }

   private:
    std::atomic<std::int64_t> ahead_ = 0;
  };
  // Asks what time it is, where that was not done for some seconds.
  absl::Status AskTime(PostgresConnection& connection);
  absl::Status AskServer(PostgresConnection& connection);
  // The time; within a transaction, that of its first operation.
  StoreTime Time(PostgresConnection& connection) const;
  // Removes the rows that ended and hold a value of this one that is unique, or its key.
  absl::Status MakeRoom(PostgresConnection& connection, const TableShape& shape,
                        View<std::size_t> columns, bool by_key, std::span<const Value> held) const;
  // Of a write that found something in its way: says so where that only ended by a clock in doubt.
  absl::Status NotInDoubt(PostgresConnection& connection, const TableShape& shape,
                          View<std::size_t> columns, bool by_key,
                          std::span<const Value> held) const;
  // FailedPrecondition for a row of which an event has come.
  absl::Status CheckNotEnded(PostgresConnection& connection, const TableShape& shape,
                             View<Value> row) const;
  // After rows were written: removes some of those that ended, and notes the time now and then.
  // What it can't do is left for the next time.
  void Tend(PostgresConnection& connection, const Known& known, std::size_t rows);
  // Of rows that ended and are removed, for the trail of the process.
  void CountRemoved(const RowCounts& rows) const;

  // Runs it with a connection: once more where the database asks for that, or where a connection
  // was lost before anything was decided. Unknown, if it was lost while it was.
  absl::Status With(std::string_view table, Within within,
                    absl::FunctionRef<absl::Status(PostgresConnection&)> run);
  absl::Status Error(absl::StatusCode code, std::string_view table,
                     std::string_view sentence) const;

  absl::Status Prepare(PostgresConnection& connection);
  absl::StatusOr<SealedNames> HeldSealed(PostgresConnection& connection) const;
  absl::Status WriteSealed(PostgresConnection& connection, const SealedNames& noted) const;

  // Of a database whose keys rotate: refuses a ring that is not its own.
  absl::Status CheckRing(PostgresConnection& connection);
  // Seals in the epoch that the database is in, as it was a moment ago at the latest; as it is now,
  // if that is not known.
  absl::Status CatchUp(PostgresConnection& connection, bool is_stale) const;
  void ForgetEpoch() const;
  // Did the fence refuse the last statement?
  bool IsFenced(const PostgresConnection& connection) const {
    return sealer_.has_value() && sealer_->Rotates() && connection.state() == postgres::kFenced;
  }
  // Is what is done to rows entered into a ledger?
  bool KeepsLedger() const { return sealer_.has_value() && sealer_->ledger() != nullptr; }
  LedgerEntry EntryOf(const TableShape& shape, View<Value> key) const;
  // Enters what was done on a connection into the ledger. Within a transaction, as the last thing
  // in it. `known`: the entry behind which it was.
  absl::Status EnterIntoLedger(PostgresConnection& connection, std::vector<LedgerEntry>& entries,
                               std::uint64_t& known) const;
  // Enters it, if there is anything, and commits. What is a part of a transaction of several calls
  // is entered with that.
  absl::Status CommitEntered(PostgresConnection& connection, PostgresTransaction& transaction,
                             std::vector<LedgerEntry> entries, Within within);
  absl::StatusOr<bool> EraseAndEnter(PostgresConnection& connection, const Known& known,
                                     const Value& key, Within within);
  absl::StatusOr<std::int64_t> EraseRows(PostgresConnection& connection, const Known& known,
                                         View<Condition> where, Within within);
  absl::StatusOr<std::int64_t> UpdateRows(PostgresConnection& connection, const Table& table,
                                          const Known& known, const Change& change);
  // Runs a statement whose conditions may be hashes of an epoch: alone, or in a transaction that it
  // begins. Aborted if the database came into another one meanwhile.
  absl::StatusOr<PostgresRows> RunOfEpoch(
      PostgresConnection& connection, const TableShape& shape, View<Condition> where,
      PostgresTransaction& transaction, bool alone,
      absl::FunctionRef<QuestionSql(View<Condition> hashed)> make) const;
  std::vector<LedgerEntry> TakeEntries(const PostgresConnection* connection);
  // Does again what a ledger says.
  absl::Status ReplayLedger(PostgresConnection& connection,
                            const std::vector<LedgerEntry>& entries) const;
  absl::Status ReplayLedger(PostgresConnection& connection, const std::string& name,
                            const std::vector<LedgerEntry>& entries) const;
  // Is it in another epoch than the one in which a question was asked?
  absl::StatusOr<bool> EpochHasMoved(PostgresConnection& connection, std::uint32_t epoch) const;

  absl::StatusOr<TableShape> ShapeOf(const Table& table) const;

  KnownTable Cached(const Table& table) const;
  KnownTable Remember(TableShape shape, bool is_made);
  // What the server said of a statement may tell that somebody changed the table.
  void ForgetIfChanged(const PostgresConnection& connection, std::string_view table);
  void Forget(std::string_view table);
  // Of a table that is now declared otherwise, nothing that was prepared is used again.
  void StartAnew(PostgresConnection& connection, const Table& table);
  // The table with all its columns and indexes; makes and widens it where it is not.
  absl::StatusOr<KnownTable> ForWriting(PostgresConnection& connection, const Table& table);
  // Null where none is held. Asking makes no table.
  absl::StatusOr<KnownTable> ForAsking(PostgresConnection& connection, const Table& table);
  absl::Status MakeTable(PostgresConnection& connection, const TableShape& shape) const;
  // Makes what a table lacks. If it `drops`, indexes and hashes go that are no longer declared.
  absl::Status Widen(PostgresConnection& connection, const TableShape& shape,
                     std::span<const HeldColumn> held, bool drops) const;
  // What differs, as it is now.
  absl::StatusOr<Differences> Compare(PostgresConnection& connection, View<Table> tables,
                                      MigrationPhase phase) const;
  absl::Status CarryOut(PostgresConnection& connection, View<Table> tables,
                        const MigrationPlan& plan) const;
  absl::Status Carry(PostgresConnection& connection, const TableChange& change,
                     MigrationPhase phase) const;
  // All rows; `writes`: what the pass sets is written. Within a transaction.
  absl::Status PassRows(PostgresConnection& connection, const TableShape& shape, RowPass& pass,
                        bool writes) const;
  // Of a table whose retention is not declared any more: what has ended does not come back.
  absl::Status RemoveForGood(PostgresConnection& connection, const TableShape& shape) const;
  // What a new sealed column has in the rows that are there, and the note of it.
  absl::Status NoteSealed(PostgresConnection& connection, const TableShape& shape,
                          std::span<const HeldColumn> held) const;
  absl::Status FillLookups(PostgresConnection& connection, const TableShape& shape) const;
  // In the rows that have nothing there, nor in the column `other`: what `fill` makes of the row's
  // key and of another column.
  absl::Status FillColumn(
      PostgresConnection& connection, const TableShape& shape, std::size_t column,
      std::size_t other, std::string_view from,
      absl::FunctionRef<absl::StatusOr<std::string>(const Value&, std::string_view)> fill) const;
  absl::Status SealAbsentValues(PostgresConnection& connection, const TableShape& shape,
                                const ShapeColumn& column) const;

  // A row as it is held, with when it ends, and with the time by which others do, if a statement
  // takes it.
  SealedRow Held(PostgresConnection& connection, const TableShape& shape, View<Value> row,
                 std::optional<absl::Time> time) const;
  absl::Status PutRow(PostgresConnection& connection, const Known& known, View<Value> row,
                      bool reopens) const;
  absl::Status PutEach(PostgresConnection& connection, const Known& known, NextRow next,
                       std::size_t& rows) const;
  absl::StatusOr<Changed> ChangeRow(PostgresConnection& connection, const Known& known,
                                    const Value& key, const Change& change) const;
  // AlreadyExists, naming the columns of a row whose values others hold; else OK.
  absl::Status CheckUnique(PostgresConnection& connection, const TableShape& shape,
                           View<Value> row) const;
  absl::Status PutUnique(PostgresConnection& connection, const Known& known, View<Value> row,
                         View<Value> sealed, bool reopens) const;
  absl::StatusOr<bool> AppendTo(PostgresConnection& connection, const Known& known,
                                const Value& key, const Addition& addition) const;

  // What is read of a table, with all columns that are held, and null where none is: then the shape
  // does not seal what is not held.
  absl::StatusOr<KnownTable> ForReading(PostgresConnection& connection, const Table& table);
  // All rows: in pages that go by the key, or by a cursor of the server's.
  absl::Status ReadAll(const Table& table, Each each, Within within);
  absl::Status ReadPages(const Known& known, Each each, Within within);
  absl::Status ReadWithoutKey(const Known& known, Each each, Within within);
  // Rows that have all columns of the shape.
  absl::Status EachRow(const TableShape& shape, const PostgresRows& rows, Each each) const;
  // `at`: where the value stands in the row. Its memory is `opened`, if it is sealed.
  absl::Status ReadValue(const TableShape& shape, std::size_t column, const PostgresRows& rows,
                         std::size_t row, std::size_t at, const Value& key, Value& value,
                         OpenedBytes& opened) const;

  const PostgresOptions options_;
  std::string name_;  // of the database, for errors
  PostgresPool pool_;
  const std::optional<Sealer> sealer_;
  mutable Mutex mutex_;
  std::map<std::string, KnownTable, std::less<>> known_ ABSL_GUARDED_BY(mutex_);
  std::multiset<std::thread::id> transacting_ ABSL_GUARDED_BY(mutex_);  // threads
  CursorSealer cursor_sealer_;
  // What was done in transactions that are open, for the ledger.
  std::map<const PostgresConnection*, std::vector<LedgerEntry>> to_enter_ ABSL_GUARDED_BY(mutex_);
  // When the epoch was last read; the future until the ring is checked.
  mutable absl::Time caught_up_ ABSL_GUARDED_BY(mutex_) = absl::InfiniteFuture();
  ServerClock server_clock_;
  std::unique_ptr<StoreClock> clock_;                                              // set once
  absl::Time asked_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();                // as time runs
  std::map<std::string, Removing, std::less<>> removing_ ABSL_GUARDED_BY(mutex_);  // by table
  mutable Removed removed_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_POSTGRES_DATABASE_H_
