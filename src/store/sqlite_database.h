// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One SQLite file with rows of tables: what both SQLite stores are made of.

#ifndef ZWECK_SRC_STORE_SQLITE_DATABASE_H_
#define ZWECK_SRC_STORE_SQLITE_DATABASE_H_

#include <absl/base/thread_annotations.h>
#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/synchronization/mutex.h>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "src/store/sealed_columns.h"
#include "src/store/sealing.h"
#include "src/store/sqlite_connection.h"
#include "src/store/sqlite_table.h"
#include "zweck/store/row.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::store {

class SqliteDatabase {
 public:
  using Each = absl::FunctionRef<absl::Status(View<Value>)>;

  // With a sealer, the database seals.
  static absl::StatusOr<std::unique_ptr<SqliteDatabase>> Open(std::string path,
                                                              std::optional<Sealer> sealer,
                                                              const SqliteOptions& options);
  ~SqliteDatabase();

  absl::Status Put(const Table& table, View<Value> row);
  absl::Status Read(const Table& table, const Value* key, Each each);
  absl::StatusOr<bool> Erase(const Table& table, const Value& key);
  absl::Status Scrub();

 private:
  // A table whose declaration was compared with what is held, and its statements.
  struct Prepared {
    TableShape shape;
    SqliteStatement insert, update, erase, read_all, read_one;
  };

  SqliteDatabase(std::unique_ptr<SqliteConnection> connection, std::optional<Sealer> sealer,
                 const SqliteOptions& options)
      : options_(options), connection_(std::move(connection)), sealer_(std::move(sealer)) {}

  absl::Status PrepareCommon() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Refuses another key than the one that everything is sealed with, and brings a database of a
  // former version to this one's.
  absl::Status CheckKey() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<SealedColumns> HeldSealed() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status NoteIsGone() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // DataLoss for a sealed column that was held and is gone.
  absl::Status CheckNotDropped(const SealedColumns& noted, const TableShape& shape,
                               std::span<const HeldColumn> held) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // Refuses a thread that is within a callback of Read, where it holds the lock already.
  absl::Status CheckNotReading() const;
  absl::StatusOr<TableShape> ShapeOf(const Table& table) const;
  absl::Status CheckSealing(const TableShape& shape, std::span<const HeldColumn> held) const;

  // The statements of a table that is held with all its columns; makes and widens it where it is
  // not.
  absl::StatusOr<Prepared*> ForWriting(const Table& table) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status MakeTable(const TableShape& shape) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status NoteSealed(const TableShape& shape, std::span<const HeldColumn> held)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<std::unique_ptr<Prepared>> PrepareAll(TableShape shape)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  absl::Status Write(Prepared& table, View<Value> row) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadRows(const TableShape& shape, SqliteStatement& statement, const Value* key,
                        Each each) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadRow(const TableShape& shape, const SqliteStatement& statement,
                       std::span<Value> row, std::span<OpenedBytes> opened) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ReadValue(const TableShape& shape, const SqliteStatement& statement, std::size_t i,
                         std::span<Value> row, std::span<OpenedBytes> opened) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<bool> EraseRow(Prepared& table, const Value& key)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  // Notes within the transaction that a table may hold traces of what it no longer holds.
  absl::Status OweScrub(std::string_view table, bool owed) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status ScrubLocked() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  bool TruncateLog(absl::Duration patience) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const SqliteOptions options_;
  absl::Mutex mutex_;
  std::atomic<std::thread::id> reading_{};  // the thread that a callback of Read runs on

  // Statements below are finalized before the connection above them closes.
  std::unique_ptr<SqliteConnection> connection_ ABSL_GUARDED_BY(mutex_);
  const std::optional<Sealer> sealer_;
  // False only for a database of a former version that may not be written.
  bool binds_absence_ ABSL_GUARDED_BY(mutex_) = true;
  SqliteTransaction::Statements transaction_ ABSL_GUARDED_BY(mutex_);
  SqliteStatement owe_scrub_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, std::unique_ptr<Prepared>, std::less<>> prepared_ ABSL_GUARDED_BY(mutex_);
  bool owes_scrub_ ABSL_GUARDED_BY(mutex_) = false;
  bool owes_truncation_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_DATABASE_H_
