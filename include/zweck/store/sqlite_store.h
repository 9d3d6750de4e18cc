// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The embedded store: one SQLite file, made with mode 0600, that other processes may read while
// this one writes.
//
//   // Refuses categories with a Secret field.
//   absl::StatusOr<zweck::SqliteStore> plain = zweck::SqliteStore::Open("acme.db");
//   // Takes them, and encrypts those fields.
//   absl::StatusOr<zweck::SealedSqliteStore> sealed =
//       zweck::SqliteStore::Open("sealed.db", *std::move(key));
//
// A store may be used from several threads; it serves one at a time, and a record's own callback
// can't use the store that is reading it (FailedPrecondition). It moves, it does not copy, and it
// does not survive a fork(). docs/how-to/sqlite-store.md says what is guaranteed and what each
// error means.

#ifndef ZWECK_STORE_SQLITE_STORE_H_
#define ZWECK_STORE_SQLITE_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>

#include "zweck/door_key.h"
#include "zweck/store/row.h"
#include "zweck/store/sealing_key.h"

namespace zweck {

namespace store {
class SqliteDatabase;
}

struct SqliteOptions {
  enum class Scrub : std::uint8_t { kAtOnce, kLater };

  // How long to wait for a lock that somebody else holds before Unavailable.
  absl::Duration busy_timeout = absl::Seconds(5);

  // SQLite overwrites what it deletes, but now and then leaves a copy of a row that it had moved
  // within the file. `kAtOnce` writes the table anew within each Erase, which takes time in
  // proportion to the table. `kLater` leaves that to Scrub() or to closing, for whoever erases many
  // rows in a row.
  Scrub scrub = Scrub::kAtOnce;
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

  // Opens the database at `path`, or makes it. A file that is not a Zweck database is refused and
  // left as it is.
  static absl::StatusOr<SqliteStore> Open(std::string path, SqliteOptions options = {})
    requires(!kSealing);
  // As above, and seals. A key other than the one that the database was first opened with:
  // PermissionDenied.
  static absl::StatusOr<SealedSqliteStore> Open(std::string path, SealingKey key,
                                                SqliteOptions options = {})
    requires(!kSealing);

  BasicSqliteStore(BasicSqliteStore&&) noexcept;
  BasicSqliteStore& operator=(BasicSqliteStore&&) noexcept;
  ~BasicSqliteStore();

  absl::Status Put(const DoorKey& door, const store::Table& table, View<store::Value> row);
  absl::Status Read(const DoorKey& door, const store::Table& table, const store::Value* key,
                    absl::FunctionRef<absl::Status(View<store::Value>)> each);
  absl::StatusOr<bool> Erase(const DoorKey& door, const store::Table& table,
                             const store::Value& key);

  // Removes what replaced and erased rows may have left in the file and its log. Closing does the
  // same, silently.
  absl::Status Scrub();

 private:
  template <bool kOther>
  friend class BasicSqliteStore;
  explicit BasicSqliteStore(std::unique_ptr<store::SqliteDatabase> database);
  std::unique_ptr<store::SqliteDatabase> database_;
};

}  // namespace zweck

#endif  // ZWECK_STORE_SQLITE_STORE_H_
