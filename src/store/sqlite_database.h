// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One SQLite file with rows of tables: what both SQLite stores are made of.

#ifndef ZWECK_SRC_STORE_SQLITE_DATABASE_H_
#define ZWECK_SRC_STORE_SQLITE_DATABASE_H_

#include <absl/base/thread_annotations.h>
#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/ends_sql.h"
#include "src/store/mutex.h"
#include "src/store/question_sql.h"
#include "src/store/removing.h"
#include "src/store/rotate.h"
#include "src/store/row_page.h"
#include "src/store/schema_change.h"
#include "src/store/sealed_columns.h"
#include "src/store/sealed_row.h"
#include "src/store/sealing.h"
#include "src/store/sqlite_connection.h"
#include "src/store/sqlite_table.h"
#include "src/store/store_clock.h"
#include "zweck/store/change.h"
#include "zweck/store/migration.h"
#include "zweck/store/question.h"
#include "zweck/store/rotation.h"
#include "zweck/store/row.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/store/transaction.h"

namespace zweck::store {

// How long Erase and closing wait for readers before they leave the rest for later.
inline constexpr absl::Duration kPatience = absl::Milliseconds(250);

// Says which thread is in a callback, for as long as it is.
class Reading {
 public:
  explicit Reading(std::atomic<std::thread::id>& thread) : thread_(thread) {
    thread_.store(std::this_thread::get_id(), std::memory_order_relaxed);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { thread_.store(std::thread::id(), std::memory_order_relaxed); }

 private:
  std::atomic<std::thread::id>& thread_;
};

class SqliteDatabase {
 public:
  using Each = absl::FunctionRef<absl::Status(View<Value>)>;

  // With a sealer, the database seals.
  static absl::StatusOr<std::unique_ptr<SqliteDatabase>> Open(std::string path,
                                                              std::optional<Sealer> sealer,
                                                              const SqliteOptions& options,
                                                              ErasingSteps steps = {});
  ~SqliteDatabase();

  absl::Status Put(const Table& table, View<Value> row);
  absl::Status Reopen(const Table& table, View<Value> row);
  absl::StatusOr<bool> EndRow(const Table& table, const Value& key, std::string_view event,
                              absl::Time when);
  absl::StatusOr<std::int64_t> Purge(const Table& table);
  absl::StatusOr<std::int64_t> CountEnded(const Table& table);
  absl::Status CheckClock() { return clock_->Check(); }
  absl::Status ConfirmClock();
  absl::StatusOr<bool> Insert(const Table& table, View<Value> row);
  absl::StatusOr<Changed> Update(const Table& table, const Value& key, const Change& change);
  absl::StatusOr<bool> Append(const Table& table, const Value& key, const Addition& addition);
  absl::Status Read(const Table& table, const Value* key, Each each);
  absl::StatusOr<bool> Erase(const Table& table, const Value& key);
  absl::StatusOr<std::string> Select(const Table& table, const Question& question, Each each);
  absl::StatusOr<std::int64_t> Count(const Table& table, View<Condition> where);
  absl::StatusOr<std::int64_t> EraseAll(const Table& table, View<Condition> where);
  absl::StatusOr<std::int64_t> UpdateAll(const Table& table, const Change& change);
  absl::Status Scrub();
  absl::Status Backup(const std::string& path);
  // May the log hold what was erased, because somebody was reading it?
  bool OwesTruncation();
  absl::Status PutAll(const Table& table, NextRow next);
  absl::StatusOr<MigrationPlan> Plan(View<Table> tables, MigrationPhase phase);
  absl::Status Migrate(View<Table> tables, const MigrationPlan& plan);
  absl::StatusOr<Rotation> Rotate(const RotationOptions& options);

  // A transaction of several calls, by this thread alone. Until it ends, the thread holds the lock,
  // and its calls are refused, except through `Within`.
  absl::Status Begin(absl::Time deadline);
  absl::Status Commit();
  void Rollback();
  // What `call` gives, which is a part of the transaction.
  template <class Call>
  auto Within(Call call) -> decltype(call()) {
    if (!Transacting()) return NotItsThread();
    const Restore restore(within_, true);
    return call();
  }

 private:
  friend class RotatingSqlite;
  // Sets a flag for as long as it lives.
  class Restore {
   public:
    Restore(bool& flag, bool value) : flag_(flag), before_(std::exchange(flag, value)) {}
    Restore(const Restore&) = delete;
    Restore& operator=(const Restore&) = delete;
    ~Restore() { flag_ = before_; }

   private:
    bool& flag_;
    const bool before_;
  };

  // The lock for one call. A thread in its own transaction has it already.
  class ABSL_SCOPED_LOCKABLE Lock {
   public:
    explicit Lock(SqliteDatabase& database) ABSL_EXCLUSIVE_LOCK_FUNCTION(database.mutex_)
        : mutex_(database.Transacting() ? nullptr : &database.mutex_) {
      if (mutex_ != nullptr) mutex_->Lock();
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock() ABSL_UNLOCK_FUNCTION() {
      if (mutex_ != nullptr) mutex_->Unlock();
    }

   private:
    Mutex* const mutex_;
  };
  // A table whose declaration was compared with what is held, and its statements.
  struct Prepared {
    TableShape shape;
    bool made = false;   // with all columns and indexes
    bool seals = false;  // a column
    SqliteStatement put, replace, insert, erase, read_page, read_one;
    EndedHolders holders;  // that make room for a row, where values are unique
    Removing removing;
    std::map<std::string, SqliteStatement, std::less<>> asked;  // by their text

    // Whether a row is written by one statement, which is a transaction of its own: nothing is
    // removed before it, and no key may change meanwhile.
    bool IsOneStatement() const { return !seals && holders.sql.empty(); }
  };

  SqliteDatabase(std::unique_ptr<SqliteConnection> connection, std::optional<Sealer> sealer,
                 const SqliteOptions& options)
      : options_(options), connection_(std::move(connection)), sealer_(std::move(sealer)) {}

  absl::Status PrepareCommon() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Refuses another key than the one that everything is sealed with, and brings a database of a
  // former version to this one's.
  absl::Status CheckKey() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The same for a database whose keys rotate.
  absl::Status CheckRing() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Seals in the epoch that the database is in, which another program may have changed. Within a
  // transaction.
  absl::Status CatchUp() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status BeginWriting(SqliteTransaction& transaction) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<SealedColumns> HeldSealed() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status NoteIsGone() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // Refuses a thread that holds the lock already: within a callback, or within its transaction.
  absl::Status CheckFree() const;
  // Is this thread in its transaction?
  bool Transacting() const {
    return transacting_.load(std::memory_order_relaxed) == std::this_thread::get_id();
  }
  static absl::Status NotItsThread();
  absl::StatusOr<TableShape> ShapeOf(const Table& table) const;

  // What is prepared for tables that somebody changed.
  void ForgetChanged() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The statements of a table that is held with all its columns; makes and widens it where it is
  // not.
  absl::StatusOr<Prepared*> ForWriting(const Table& table) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status MakeTable(const TableShape& shape) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Makes what a table lacks. If it `drops`, indexes and hashes go that are no longer declared.
  absl::Status Widen(const TableShape& shape, std::vector<HeldColumn>& held, bool drops)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // What differs, as it is now.
  absl::StatusOr<Differences> Compare(View<Table> tables, MigrationPhase phase)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status Carry(const TableChange& change, MigrationPhase phase)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // All rows; `writes`: what the pass sets is written. Within a transaction.
  absl::Status PassRows(const TableShape& shape, RowPass& pass, bool writes)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Of a table whose retention is not declared any more: what has ended does not come back.
  absl::Status RemoveForGood(const TableShape& shape) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status NoteSealed(const TableShape& shape, std::span<const HeldColumn> held)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<std::unique_ptr<Prepared>> PrepareAll(TableShape shape)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // Calls `read` with the statement that reads one row by its key, or with the one that reads a
  // page of all; not if no table is held.
  using ReadBy = absl::FunctionRef<absl::Status(const TableShape&, SqliteStatement&)>;
  absl::Status WithReader(const Table& table, const Value* key, ReadBy read)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The key, and the time where rows end.
  absl::Status BindKey(const TableShape& shape, SqliteStatement& statement, const Value& key)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadOne(const TableShape& shape, SqliteStatement& statement, const Value& key,
                       Each each) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadAll(const Table& table, Each each);
  absl::Status ReadPage(const TableShape& shape, SqliteStatement& statement, RowPage& page)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<bool> HasKey(Prepared& table, const Value& key)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<Changed> ChangeRow(Prepared& table, const Value& key, const Change& change)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadRow(const TableShape& shape, const SqliteStatement& statement,
                       std::span<Value> row, std::span<OpenedBytes> opened) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The columns with which the statement begins, of which none is sealed.
  absl::Status ReadClear(const TableShape& shape, View<std::size_t> columns,
                         const SqliteStatement& statement, std::span<Value> row) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The value of a column that stands at the place `at` of the statement, in the row with this key.
  absl::Status ReadValue(const TableShape& shape, std::size_t column,
                         const SqliteStatement& statement, std::size_t at, const Value& key,
                         Value& value, std::span<OpenedBytes> opened) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Makes what is sealed the value that it seals.
  absl::Status OpenValue(const TableShape& shape, const ShapeColumn& column, const Value& key,
                         Value& value, OpenedBytes& clear) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status OfOtherType(const TableShape& shape, const ShapeColumn& column) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status Damaged(const TableShape& shape, const ShapeColumn& column,
                       std::string_view sentence) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // The table that a question is about, with its columns and indexes; null where none is held.
  absl::StatusOr<Prepared*> ForAsking(const Table& table) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<SqliteStatement*> Asked(Prepared& table, const std::string& sql)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The list as it is held, in JSON; empty while it is null. Nothing if there is no such row.
  absl::StatusOr<std::optional<std::string>> ReadList(Prepared& table, const Value& key,
                                                      std::size_t column)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status WriteList(Prepared& table, const Value& key, std::size_t column,
                         std::string_view list) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<bool> AppendTo(Prepared& table, const Value& key, const Addition& addition)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // `removed`: also a row that had ended, and so was not there.
  absl::StatusOr<bool> EraseRow(Prepared& table, const Value& key, bool& removed)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<std::int64_t> EraseRows(Prepared& table, View<Condition> where, bool& removed)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Commits what erased rows, or leaves that to the transaction that it is a part of.
  absl::Status KeepErased(SqliteTransaction& transaction) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Once it is kept: nothing of them stays behind.
  void AfterErasing(bool removed) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<std::int64_t> UpdateRows(Prepared& table, const Change& change)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  absl::Status PutEach(Prepared& table, NextRow next, std::size_t& rows)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status PutRow(const Table& table, View<Value> row, Writing how);
  // Writes a row that comes in at this time; false if it was not, which only kInsert may give.
  absl::StatusOr<bool> WriteRow(Prepared& table, View<Value> row, Writing how,
                                const StoreTime& time) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // The time; within a transaction, that of its first operation. Nobody asks for it where no row
  // ends.
  StoreTime TimeFor(const TableShape& shape) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    return shape.ends ? Time() : StoreTime();
  }
  StoreTime Time() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Runs a statement about rows that ended and stand in the way of a row, or of these columns of
  // it; returns whether there were any. `values` are those of all columns.
  absl::StatusOr<bool> WithHolders(Prepared& table, const EndedHolders& holders,
                                   std::span<const Value> values, absl::Time ended)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Of a write that found something in its way: says so where that only ended by a clock in doubt.
  absl::Status NotInDoubt(Prepared& table, View<std::size_t> columns, bool by_key,
                          std::span<const Value> values) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // After rows were written: removes some of those that ended, in a transaction of its own, and
  // notes the time now and then. What it can't do is left for the next time.
  void Tend(Prepared& table, std::size_t rows) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<std::int64_t> RemoveEnded(Prepared& table, absl::Time ended, std::int64_t most)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status NoteTime(absl::Time time) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status OpenClock() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void End(bool kept) ABSL_UNLOCK_FUNCTION(mutex_);
  // Is what is done to rows entered into a ledger?
  bool KeepsLedger() const { return sealer_.has_value() && sealer_->ledger() != nullptr; }
  LedgerEntry EntryOf(const TableShape& shape, View<Value> key) const;
  // Enters what was done to rows into the ledger, and commits. What is a part of a transaction of
  // several calls is entered with that.
  absl::Status CommitEntered(SqliteTransaction& transaction) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status CommitEntered(absl::FunctionRef<absl::Status()> commit)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Does again what a ledger says.
  absl::Status ReplayLedger(const std::vector<LedgerEntry>& entries)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReplayLedger(const std::string& name, const std::vector<LedgerEntry>& entries)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // Brings a file that an older Zweck made to what erasing needs, as far as readers let it.
  absl::Status BringFileUpToDate() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status RewriteNumberKeys() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Scrubs the next part of the file, and notes how far that is; true behind its end.
  absl::StatusOr<bool> ScrubNext() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status LogIsRead() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Tries again, without waiting, what a reader held back.
  void PayTruncation() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  bool TruncateLog(absl::Duration patience) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const SqliteOptions options_;
  Mutex mutex_;
  // The thread that a callback runs on, and the one that holds the lock for its transaction.
  std::atomic<std::thread::id> reading_{};
  std::atomic<std::thread::id> transacting_{};
  bool within_ = false;  // of the latter thread: in a call that is a part of the transaction

  // Statements below are finalized before the connection above them closes.
  std::unique_ptr<SqliteConnection> connection_ ABSL_GUARDED_BY(mutex_);
  const std::optional<Sealer> sealer_;
  CursorSealer cursor_sealer_;
  std::unique_ptr<StoreClock> clock_;  // set once
  std::optional<StoreTime> frozen_ ABSL_GUARDED_BY(mutex_);
  // False only for a database of a former version that may not be written.
  bool binds_absence_ ABSL_GUARDED_BY(mutex_) = true;
  SqliteTransaction::Statements transaction_ ABSL_GUARDED_BY(mutex_);
  // Of a database whose keys rotate.
  SqliteStatement read_epoch_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, std::unique_ptr<Prepared>, std::less<>> prepared_ ABSL_GUARDED_BY(mutex_);
  // The row that is read, and the one that is written, to be used again.
  std::vector<Value> found_ ABSL_GUARDED_BY(mutex_);
  std::vector<Value> held_ ABSL_GUARDED_BY(mutex_);
  // The log may hold what was replaced or undone, which goes with closing, or what was erased,
  // which goes as soon as it can.
  bool wrote_ ABSL_GUARDED_BY(mutex_) = false;
  bool owes_truncation_ ABSL_GUARDED_BY(mutex_) = false;
  // Of a transaction of several calls: the tables that it made, and whether it erased.
  std::set<std::string> made_ ABSL_GUARDED_BY(mutex_);
  bool erased_ ABSL_GUARDED_BY(mutex_) = false;
  std::map<std::string, std::size_t, std::less<>> written_ ABSL_GUARDED_BY(mutex_);  // rows
  // Rows that ended and made room for others, in what is not committed yet.
  RowCounts made_room_ ABSL_GUARDED_BY(mutex_);
  Removed removed_ ABSL_GUARDED_BY(mutex_);
  std::vector<LedgerEntry> to_enter_ ABSL_GUARDED_BY(mutex_);  // of it, into the ledger
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_DATABASE_H_
