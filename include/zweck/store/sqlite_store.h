// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The embedded store: one SQLite file, created with mode 0600, that other processes may read while
// this one writes.
//
//   // Refuses categories with a Secret field, and those that are sealed.
//   absl::StatusOr<zweck::SqliteStore> plain = zweck::SqliteStore::Open("acme.db");
//   // Takes them, and encrypts those fields.
//   absl::StatusOr<zweck::SealedSqliteStore> sealed =
//       zweck::SqliteStore::Open("sealed.db", *std::move(key));
//
// A store may be used from several threads; it serves one at a time, and a transaction keeps it
// until its end. It can be moved, not copied, and does not survive a fork().
// docs/how-to/sqlite-store.md says what is guaranteed and what each error means.

#ifndef ZWECK_STORE_SQLITE_STORE_H_
#define ZWECK_STORE_SQLITE_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "zweck/door_key.h"
#include "zweck/store/ending.h"
#include "zweck/store/key_ring.h"
#include "zweck/store/rotation.h"
#include "zweck/store/row.h"
#include "zweck/store/sealing_key.h"
#include "zweck/store/transaction.h"

namespace zweck {

struct MigrationPlan;
enum class MigrationPhase : std::uint8_t;

namespace store {
struct Change;
enum class Changed : std::uint8_t;
struct Question;
class SqliteDatabase;
}  // namespace store

struct SqliteOptions {
  enum class Scrub : std::uint8_t { kAtOnce, kLater };

  // How long to wait for another connection's lock before Unavailable.
  absl::Duration busy_timeout = absl::Seconds(5);

  // What was erased is in the log until that is emptied. `kAtOnce` does so with each Erase, and
  // with each transaction that erased. `kLater` leaves it to Scrub() or to closing.
  Scrub scrub = Scrub::kAtOnce;

  // Null: the machine's.
  const Clock* clock = nullptr;
};

// Whether it encrypts the columns that are marked `sealed`.
template <bool kSealing>
class BasicSqliteStore;
using SqliteStore = BasicSqliteStore<false>;
using SealedSqliteStore = BasicSqliteStore<true>;

template <bool kSealing>
class BasicSqliteStore {
 public:
  static constexpr bool kSeals = kSealing;

  // Opens the database at `path`, or creates it. A file that is not a Zweck database is refused and
  // left as it is.
  static absl::StatusOr<SqliteStore> Open(std::string path, SqliteOptions options = {})
    requires(!kSealing);
  // As above, and seals. A key other than the one that the database was first opened with:
  // PermissionDenied.
  static absl::StatusOr<SealedSqliteStore> Open(std::string path, SealingKey key,
                                                SqliteOptions options = {})
    requires(!kSealing);

  // As above, with keys that rotate. A ring of another database, or one that is older than this
  // one: FailedPrecondition; so is a database that was restored from before the last rotation.
  static absl::StatusOr<SealedSqliteStore> Open(std::string path, KeyRing ring,
                                                SqliteOptions options = {})
    requires(!kSealing);

  BasicSqliteStore(BasicSqliteStore&&) noexcept;
  BasicSqliteStore& operator=(BasicSqliteStore&&) noexcept;
  ~BasicSqliteStore();

  absl::Status Put(const DoorKey& door, const store::Table& table, View<store::Value> row);
  absl::StatusOr<bool> Insert(const DoorKey& door, const store::Table& table,
                              View<store::Value> row);
  absl::StatusOr<store::Changed> Update(const DoorKey& door, const store::Table& table,
                                        const store::Value& key, const store::Change& change);
  absl::StatusOr<bool> Append(const DoorKey& door, const store::Table& table,
                              const store::Value& key, const store::Addition& addition);
  absl::Status Read(const DoorKey& door, const store::Table& table, const store::Value* key,
                    absl::FunctionRef<absl::Status(View<store::Value>)> each);
  absl::StatusOr<bool> Erase(const DoorKey& door, const store::Table& table,
                             const store::Value& key);

  absl::StatusOr<std::string> Select(const DoorKey& door, const store::Table& table,
                                     const store::Question& question,
                                     absl::FunctionRef<absl::Status(View<store::Value>)> each);
  absl::StatusOr<std::int64_t> Count(const DoorKey& door, const store::Table& table,
                                     const store::Question& question);

  absl::StatusOr<std::int64_t> EraseAll(const DoorKey& door, const store::Table& table,
                                        View<store::Condition> where);
  absl::StatusOr<std::int64_t> UpdateAll(const DoorKey& door, const store::Table& table,
                                         const store::Change& change);

  absl::StatusOr<bool> End(const DoorKey& door, const store::Table& table, const store::Value& key,
                           std::string_view event, absl::Time when);
  absl::Status Reopen(const DoorKey& door, const store::Table& table, View<store::Value> row);
  absl::StatusOr<std::int64_t> Purge(const DoorKey& door, const store::Table& table);
  absl::StatusOr<std::int64_t> CountEnded(const DoorKey& door, const store::Table& table);

  // FailedPrecondition, with both times, while the clock is further ahead than it can be. Until
  // then, what has ended is hidden, and nothing is removed.
  absl::Status CheckClock();
  // Somebody has looked at the clock, and it is right. A clock that goes on in step for 24 hours is
  // taken as right without it.
  absl::Status ConfirmClock();

  // Within one transaction, for as long as it lives; other threads wait for it.
  class Transaction;
  absl::Status PutAll(const DoorKey& door, const store::Table& table, store::NextRow next);
  absl::StatusOr<Transaction> Begin(const DoorKey& door, absl::Time deadline);

  absl::StatusOr<MigrationPlan> Plan(const DoorKey& door, View<store::Table> tables,
                                     MigrationPhase phase);
  absl::Status Migrate(const DoorKey& door, View<store::Table> tables, const MigrationPlan& plan);

  // Empties the log, which closing does, too, and cleans the whole file, which is needed if a
  // program without Zweck wrote to it. Unavailable while somebody reads what is in the log.
  absl::Status Scrub();

  // Begins a new epoch if one is due, seals everything anew under its key while the store is used,
  // and destroys the keys whose window has passed.
  absl::StatusOr<Rotation> Rotate(const RotationOptions& options)
    requires(kSealing);

  // Writes a copy to a new file, for its owner alone, that holds nothing but the records that are
  // there now. SQLite's own way to make a backup copies what was erased, too.
  absl::Status Backup(const std::string& path);

 private:
  template <bool kOther>
  friend class BasicSqliteStore;
  explicit BasicSqliteStore(std::unique_ptr<store::SqliteDatabase> database);
  std::unique_ptr<store::SqliteDatabase> database_;
};

template <bool kSealing>
class BasicSqliteStore<kSealing>::Transaction {
 public:
  static constexpr bool kSeals = kSealing;

  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  absl::Status Commit(const DoorKey& door);

  absl::Status Put(const DoorKey& door, const store::Table& table, View<store::Value> row);
  absl::StatusOr<bool> Insert(const DoorKey& door, const store::Table& table,
                              View<store::Value> row);
  absl::StatusOr<store::Changed> Update(const DoorKey& door, const store::Table& table,
                                        const store::Value& key, const store::Change& change);
  absl::Status PutAll(const DoorKey& door, const store::Table& table, store::NextRow next);
  absl::StatusOr<bool> Append(const DoorKey& door, const store::Table& table,
                              const store::Value& key, const store::Addition& addition);
  absl::Status Read(const DoorKey& door, const store::Table& table, const store::Value* key,
                    absl::FunctionRef<absl::Status(View<store::Value>)> each);
  absl::StatusOr<bool> Erase(const DoorKey& door, const store::Table& table,
                             const store::Value& key);
  absl::StatusOr<std::string> Select(const DoorKey& door, const store::Table& table,
                                     const store::Question& question,
                                     absl::FunctionRef<absl::Status(View<store::Value>)> each);
  absl::StatusOr<std::int64_t> Count(const DoorKey& door, const store::Table& table,
                                     const store::Question& question);
  absl::StatusOr<std::int64_t> EraseAll(const DoorKey& door, const store::Table& table,
                                        View<store::Condition> where);
  absl::StatusOr<std::int64_t> UpdateAll(const DoorKey& door, const store::Table& table,
                                         const store::Change& change);
  absl::StatusOr<bool> End(const DoorKey& door, const store::Table& table, const store::Value& key,
                           std::string_view event, absl::Time when);
  absl::Status Reopen(const DoorKey& door, const store::Table& table, View<store::Value> row);

 private:
  friend class BasicSqliteStore;
  explicit Transaction(store::SqliteDatabase& database) : database_(&database) {}
  store::SqliteDatabase* database_;  // null once it was moved away
};

}  // namespace zweck

#endif  // ZWECK_STORE_SQLITE_STORE_H_
