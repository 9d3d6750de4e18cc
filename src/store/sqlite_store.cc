// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The two faces of the SQLite database: one that seals and one that does not.

#include "zweck/store/sqlite_store.h"

#include <optional>
#include <utility>

#include "src/other_key.h"
#include "src/store/sealing.h"
#include "src/store/sqlite_database.h"

namespace zweck {
namespace {

using Each = absl::FunctionRef<absl::Status(View<store::Value>)>;

absl::Status MovedAway() { return absl::FailedPreconditionError("this store was moved away"); }

}  // namespace

template <bool kSealing>
absl::StatusOr<SqliteStore> BasicSqliteStore<kSealing>::Open(std::string path,
                                                             SqliteOptions options)
  requires(!kSealing)
{
  auto database = store::SqliteDatabase::Open(std::move(path), std::nullopt, options);
  if (!database.ok()) return database.status();
  return SqliteStore(*std::move(database));
}

template <bool kSealing>
absl::StatusOr<SealedSqliteStore> BasicSqliteStore<kSealing>::Open(std::string path, SealingKey key,
                                                                   SqliteOptions options)
  requires(!kSealing)
{
  store::Sealer sealer(std::move(key));
  if (!sealer.HasKey()) return absl::InvalidArgumentError("the sealing key was moved away");
  auto database = store::SqliteDatabase::Open(std::move(path), std::move(sealer), options);
  if (!database.ok()) return database.status();
  return SealedSqliteStore(*std::move(database));
}

template <bool kSealing>
BasicSqliteStore<kSealing>::BasicSqliteStore(std::unique_ptr<store::SqliteDatabase> database)
    : database_(std::move(database)) {}
template <bool kSealing>
BasicSqliteStore<kSealing>::BasicSqliteStore(BasicSqliteStore&&) noexcept = default;
template <bool kSealing>
BasicSqliteStore<kSealing>& BasicSqliteStore<kSealing>::operator=(BasicSqliteStore&&) noexcept =
    default;
template <bool kSealing>
BasicSqliteStore<kSealing>::~BasicSqliteStore() = default;

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Put(const DoorKey& door, const store::Table& table,
                                             View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kPut, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Put(table, row);
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Read(const DoorKey& door, const store::Table& table,
                                              const store::Value* key, Each each) {
  const DoorKey::To what = key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne;
  if (!door.Opens(what, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Read(table, key, each);
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Erase(const DoorKey& door,
                                                       const store::Table& table,
                                                       const store::Value& key) {
  if (!door.Opens(DoorKey::To::kErase, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Erase(table, key);
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Scrub() {
  return database_ == nullptr ? MovedAway() : database_->Scrub();
}

template class BasicSqliteStore<false>;
template class BasicSqliteStore<true>;

}  // namespace zweck
