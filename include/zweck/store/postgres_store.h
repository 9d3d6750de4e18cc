// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The store for many machines: a database of PostgreSQL.
//
//   // Refuses categories with a Secret field, and those that are sealed.
//   absl::StatusOr<zweck::PostgresStore> plain =
//       zweck::PostgresStore::Open("host=db.acme.example dbname=acme sslmode=verify-full");
//   // Takes them, and encrypts those fields.
//   absl::StatusOr<zweck::SealedPostgresStore> sealed =
//       zweck::PostgresStore::Open("dbname=acme", *std::move(key));
//
// A store may be used from several threads, also by a callback of ForEach: each operation has a
// connection of its own, of a pool with a bound. It can be moved, not copied, and does not survive
// a fork(). docs/how-to/postgres-store.md says what is guaranteed and what each error means.

#ifndef ZWECK_STORE_POSTGRES_STORE_H_
#define ZWECK_STORE_POSTGRES_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zweck/door_key.h"
#include "zweck/store/change.h"
#include "zweck/store/ending.h"
#include "zweck/store/key_ring.h"
#include "zweck/store/question.h"
#include "zweck/store/rotation.h"
#include "zweck/store/row.h"
#include "zweck/store/sealing_key.h"
#include "zweck/store/transaction.h"

namespace zweck {

struct MigrationPlan;
enum class MigrationPhase : std::uint8_t;

namespace store {

class PostgresConnection;
class PostgresDatabase;
class PostgresLease;

// What a PostgreSQL store and a transaction in it both do.
class PostgresOperations {
 public:
  absl::Status Put(const DoorKey& door, const Table& table, View<Value> row);
  absl::StatusOr<bool> Insert(const DoorKey& door, const Table& table, View<Value> row);
  absl::StatusOr<Changed> Update(const DoorKey& door, const Table& table, const Value& key,
                                 const Change& change);
  absl::Status PutAll(const DoorKey& door, const Table& table, NextRow next);
  absl::StatusOr<bool> Append(const DoorKey& door, const Table& table, const Value& key,
                              const Addition& addition);
  absl::Status Read(const DoorKey& door, const Table& table, const Value* key,
                    absl::FunctionRef<absl::Status(View<Value>)> each);
  absl::StatusOr<bool> Erase(const DoorKey& door, const Table& table, const Value& key);
  absl::StatusOr<std::string> Select(const DoorKey& door, const Table& table,
                                     const Question& question,
                                     absl::FunctionRef<absl::Status(View<Value>)> each);
  absl::StatusOr<std::int64_t> Count(const DoorKey& door, const Table& table,
                                     const Question& question);
  absl::StatusOr<std::int64_t> EraseAll(const DoorKey& door, const Table& table,
                                        View<Condition> where);
  absl::StatusOr<std::int64_t> UpdateAll(const DoorKey& door, const Table& table,
                                         const Change& change);
  absl::StatusOr<bool> End(const DoorKey& door, const Table& table, const Value& key,
                           std::string_view event, absl::Time when);
  absl::Status Reopen(const DoorKey& door, const Table& table, View<Value> row);

 protected:
  explicit PostgresOperations(PostgresDatabase* database, PostgresConnection* within = nullptr)
      : database_(database), within_(within) {}
  PostgresOperations(PostgresOperations&& other) noexcept
      : database_(std::exchange(other.database_, nullptr)), within_(other.within_) {}
  PostgresOperations& operator=(PostgresOperations&& other) noexcept {
    database_ = std::exchange(other.database_, nullptr);
    within_ = other.within_;
    return *this;
  }
  ~PostgresOperations() = default;

  // NOLINTNEXTLINE(readability-identifier-naming): private to those derived from it
  PostgresDatabase* database_;  // null once it was moved away, or is over
  // NOLINTNEXTLINE(readability-identifier-naming)
  PostgresConnection* within_;  // null: each operation by itself
};

}  // namespace store

struct PostgresOptions {
  // The most connections at once.
  int most_connections = 8;
  // How long an operation may take, including the wait for a connection. Then it is cancelled, and
  // returns DeadlineExceeded.
  absl::Duration time_limit = absl::Seconds(30);
  // Null: the server's.
  const Clock* clock = nullptr;
};

// Whether it encrypts the columns that are marked `sealed`.
template <bool kSealing>
class BasicPostgresStore;
using PostgresStore = BasicPostgresStore<false>;
using SealedPostgresStore = BasicPostgresStore<true>;

template <bool kSealing>
class BasicPostgresStore : public store::PostgresOperations {
 public:
  static constexpr bool kSeals = kSealing;

  // `connection` is what libpq calls a connection string, with parameters or as a URI; what it
  // leaves out comes from libpq's environment variables and files. Makes four tables of Zweck's own
  // in the schema that is first in search_path, if they are not there.
  static absl::StatusOr<PostgresStore> Open(const std::string& connection,
                                            PostgresOptions options = {})
    requires(!kSealing);
  // As above, and seals. A key other than the one that the schema was first opened with:
  // PermissionDenied.
  static absl::StatusOr<SealedPostgresStore> Open(const std::string& connection, SealingKey key,
                                                  PostgresOptions options = {})
    requires(!kSealing);

  // As above, with keys that rotate. A ring of another database, or one that is older than this
  // one: FailedPrecondition; so is a database that was restored from before the last rotation.
  static absl::StatusOr<SealedPostgresStore> Open(const std::string& connection, KeyRing ring,
                                                  PostgresOptions options = {})
    requires(!kSealing);

  BasicPostgresStore(BasicPostgresStore&&) noexcept;
  BasicPostgresStore& operator=(BasicPostgresStore&&) noexcept;
  ~BasicPostgresStore();

  // Within one transaction, for as long as it lives.
  class Transaction;
  absl::StatusOr<Transaction> Begin(const DoorKey& door, absl::Time deadline);

  absl::StatusOr<MigrationPlan> Plan(const DoorKey& door, View<store::Table> tables,
                                     MigrationPhase phase);
  absl::Status Migrate(const DoorKey& door, View<store::Table> tables, const MigrationPlan& plan);

  // Begins a new epoch if one is due, seals everything anew under its key while the store is used,
  // and destroys the keys whose window has passed. The user must own the tables.
  absl::StatusOr<Rotation> Rotate(const RotationOptions& options)
    requires(kSealing);

  absl::StatusOr<std::int64_t> Purge(const DoorKey& door, const store::Table& table);
  absl::StatusOr<std::int64_t> CountEnded(const DoorKey& door, const store::Table& table);

  // FailedPrecondition, with both times, while the server's clock is further ahead than it can be.
  // Meanwhile, what has ended is hidden, and nothing is removed.
  absl::Status CheckClock();
  // Somebody has looked at the clock, and it is right. A clock that goes on in step for 24 hours is
  // taken as right without it.
  absl::Status ConfirmClock();

  // The settings by which the server may write values into its own log: a sentence for each, and
  // for each setting that it doesn't show. As it is now; empty if there is none.
  absl::StatusOr<std::vector<std::string>> WhatTheServerLogs();

 private:
  template <bool kOther>
  friend class BasicPostgresStore;
  explicit BasicPostgresStore(std::unique_ptr<store::PostgresDatabase> database);
  std::unique_ptr<store::PostgresDatabase> owned_;
};

template <bool kSealing>
class BasicPostgresStore<kSealing>::Transaction : public store::PostgresOperations {
 public:
  static constexpr bool kSeals = kSealing;

  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  absl::Status Commit(const DoorKey& door);

 private:
  friend class BasicPostgresStore;
  Transaction(store::PostgresDatabase* database, std::unique_ptr<store::PostgresLease> lease);
  std::unique_ptr<store::PostgresLease> lease_;
};

}  // namespace zweck

#endif  // ZWECK_STORE_POSTGRES_STORE_H_
