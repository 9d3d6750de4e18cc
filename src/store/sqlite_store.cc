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

absl::StatusOr<SqliteStore> SqliteStore::Open(std::string path, SqliteOptions options) {
  auto database = store::SqliteDatabase::Open(std::move(path), std::nullopt, options);
  if (!database.ok()) return database.status();
  return SqliteStore(*std::move(database));
}

absl::StatusOr<SealedSqliteStore> SqliteStore::Open(std::string path, SealingKey key,
                                                    SqliteOptions options) {
  store::Sealer sealer(std::move(key));
  if (!sealer.HasKey()) return absl::InvalidArgumentError("the sealing key was moved away");
  auto database = store::SqliteDatabase::Open(std::move(path), std::move(sealer), options);
  if (!database.ok()) return database.status();
  return SealedSqliteStore(*std::move(database));
}

SqliteStore::SqliteStore(std::unique_ptr<store::SqliteDatabase> database)
    : database_(std::move(database)) {}
SqliteStore::SqliteStore(SqliteStore&&) noexcept = default;
SqliteStore& SqliteStore::operator=(SqliteStore&&) noexcept = default;
SqliteStore::~SqliteStore() = default;

absl::Status SqliteStore::Put(const DoorKey& door, const store::Table& table,
                              View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kPut, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Put(table, row);
}

absl::Status SqliteStore::Read(const DoorKey& door, const store::Table& table,
                               const store::Value* key, Each each) {
  const DoorKey::To what = key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne;
  if (!door.Opens(what, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Read(table, key, each);
}

absl::StatusOr<bool> SqliteStore::Erase(const DoorKey& door, const store::Table& table,
                                        const store::Value& key) {
  if (!door.Opens(DoorKey::To::kErase, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Erase(table, key);
}

absl::Status SqliteStore::Scrub() {
  return database_ == nullptr ? MovedAway() : database_->Scrub();
}

SealedSqliteStore::SealedSqliteStore(std::unique_ptr<store::SqliteDatabase> database)
    : database_(std::move(database)) {}
SealedSqliteStore::SealedSqliteStore(SealedSqliteStore&&) noexcept = default;
SealedSqliteStore& SealedSqliteStore::operator=(SealedSqliteStore&&) noexcept = default;
SealedSqliteStore::~SealedSqliteStore() = default;

absl::Status SealedSqliteStore::Put(const DoorKey& door, const store::Table& table,
                                    View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kPut, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Put(table, row);
}

absl::Status SealedSqliteStore::Read(const DoorKey& door, const store::Table& table,
                                     const store::Value* key, Each each) {
  const DoorKey::To what = key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne;
  if (!door.Opens(what, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Read(table, key, each);
}

absl::StatusOr<bool> SealedSqliteStore::Erase(const DoorKey& door, const store::Table& table,
                                              const store::Value& key) {
  if (!door.Opens(DoorKey::To::kErase, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Erase(table, key);
}

absl::Status SealedSqliteStore::Scrub() {
  return database_ == nullptr ? MovedAway() : database_->Scrub();
}

}  // namespace zweck
