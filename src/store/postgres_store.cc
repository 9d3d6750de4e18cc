// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The two faces of the PostgreSQL database, one that seals and one that does not, and those of its
// transactions.

#include "zweck/store/postgres_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/other_key.h"
#include "src/store/postgres_database.h"
#include "src/store/sealing.h"
#include "zweck/internal/store/auditing.h"
#include "zweck/store/migration.h"

namespace zweck {
namespace store {
namespace {

using Each = absl::FunctionRef<absl::Status(View<Value>)>;

absl::Status MovedAway() {
  return absl::FailedPreconditionError("this store was moved away, or the transaction is over");
}

}  // namespace

absl::Status PostgresOperations::Put(const DoorKey& door, const Table& table, View<Value> row) {
  if (!door.Opens(DoorKey::To::kPut, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Put(table, row, within_);
}

absl::StatusOr<bool> PostgresOperations::Insert(const DoorKey& door, const Table& table,
                                                View<Value> row) {
  if (!door.Opens(DoorKey::To::kInsert, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Insert(table, row, within_);
}

absl::StatusOr<Changed> PostgresOperations::Update(const DoorKey& door, const Table& table,
                                                   const Value& key, const Change& change) {
  if (!door.Opens(DoorKey::To::kUpdate, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Update(table, key, change, within_);
}

absl::Status PostgresOperations::PutAll(const DoorKey& door, const Table& table, NextRow next) {
  if (!door.Opens(DoorKey::To::kPutAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->PutAll(table, next, within_);
}

absl::StatusOr<bool> PostgresOperations::Append(const DoorKey& door, const Table& table,
                                                const Value& key, const Addition& addition) {
  if (!door.Opens(DoorKey::To::kAppend, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Append(table, key, addition, within_);
}

absl::Status PostgresOperations::Read(const DoorKey& door, const Table& table, const Value* key,
                                      Each each) {
  if (!door.Opens(key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne, table)) {
    return internal::OtherKey();
  }
  if (database_ == nullptr) return MovedAway();
  return database_->Read(table, key, each, within_);
}

absl::StatusOr<bool> PostgresOperations::Erase(const DoorKey& door, const Table& table,
                                               const Value& key) {
  if (!door.Opens(DoorKey::To::kErase, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Erase(table, key, within_);
}

absl::StatusOr<std::string> PostgresOperations::Select(const DoorKey& door, const Table& table,
                                                       const Question& question, Each each) {
  if (!door.Opens(DoorKey::To::kSelect, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Select(table, question, each, within_);
}

absl::StatusOr<std::int64_t> PostgresOperations::Count(const DoorKey& door, const Table& table,
                                                       const Question& question) {
  if (!door.Opens(DoorKey::To::kCount, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Count(table, question.where, within_);
}

absl::StatusOr<std::int64_t> PostgresOperations::EraseAll(const DoorKey& door, const Table& table,
                                                          View<Condition> where) {
  if (!door.Opens(DoorKey::To::kEraseAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->EraseAll(table, where, within_);
}

absl::StatusOr<std::int64_t> PostgresOperations::UpdateAll(const DoorKey& door, const Table& table,
                                                           const Change& change) {
  if (!door.Opens(DoorKey::To::kUpdateAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->UpdateAll(table, change, within_);
}

absl::StatusOr<bool> PostgresOperations::End(const DoorKey& door, const Table& table,
                                             const Value& key, std::string_view event,
                                             absl::Time when) {
  if (!door.Opens(DoorKey::To::kEnd, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->EndRow(table, key, event, when, within_);
}

absl::Status PostgresOperations::Reopen(const DoorKey& door, const Table& table, View<Value> row) {
  if (!door.Opens(DoorKey::To::kReopen, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Put(table, row, within_, true);
}

}  // namespace store

template <bool kSealing>
absl::StatusOr<PostgresStore> BasicPostgresStore<kSealing>::Open(const std::string& connection,
                                                                 PostgresOptions options)
  requires(!kSealing)
{
  auto database = store::PostgresDatabase::Open(connection, std::nullopt, options);
  if (!database.ok()) return database.status();
  return PostgresStore(*std::move(database));
}

template <bool kSealing>
absl::StatusOr<SealedPostgresStore> BasicPostgresStore<kSealing>::Open(
    const std::string& connection, SealingKey key, PostgresOptions options)
  requires(!kSealing)
{
  store::Sealer sealer(std::move(key));
  if (!sealer.HasKey()) return absl::InvalidArgumentError("the sealing key was moved away");
  auto database = store::PostgresDatabase::Open(connection, std::move(sealer), options);
  if (!database.ok()) return database.status();
  return SealedPostgresStore(*std::move(database));
}

template <bool kSealing>
absl::StatusOr<SealedPostgresStore> BasicPostgresStore<kSealing>::Open(
    const std::string& connection, KeyRing ring, PostgresOptions options)
  requires(!kSealing)
{
  store::Sealer sealer(std::move(ring));
  if (!sealer.HasKey()) return absl::InvalidArgumentError("the key ring was moved away");
  auto database = store::PostgresDatabase::Open(connection, std::move(sealer), options);
  if (!database.ok()) return database.status();
  return SealedPostgresStore(*std::move(database));
}

template <bool kSealing>
BasicPostgresStore<kSealing>::BasicPostgresStore(std::unique_ptr<store::PostgresDatabase> database)
    : PostgresOperations(database.get()), owned_(std::move(database)) {}
template <bool kSealing>
BasicPostgresStore<kSealing>::BasicPostgresStore(BasicPostgresStore&&) noexcept = default;
template <bool kSealing>
BasicPostgresStore<kSealing>& BasicPostgresStore<kSealing>::operator=(
    BasicPostgresStore&&) noexcept = default;
template <bool kSealing>
BasicPostgresStore<kSealing>::~BasicPostgresStore() = default;

template <bool kSealing>
absl::StatusOr<std::vector<std::string>> BasicPostgresStore<kSealing>::WhatTheServerLogs() {
  return database_ == nullptr ? store::MovedAway() : database_->WhatTheServerLogs();
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicPostgresStore<kSealing>::Purge(const DoorKey& door,
                                                                 const store::Table& table) {
  if (!door.Opens(DoorKey::To::kPurge, table)) return internal::OtherKey();
  if (database_ == nullptr) return store::MovedAway();
  return database_->Purge(table);
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicPostgresStore<kSealing>::CountEnded(const DoorKey& door,
                                                                      const store::Table& table) {
  if (!door.Opens(DoorKey::To::kPurge, table)) return internal::OtherKey();
  if (database_ == nullptr) return store::MovedAway();
  return database_->CountEnded(table);
}

template <bool kSealing>
absl::Status BasicPostgresStore<kSealing>::CheckClock() {
  return database_ == nullptr ? store::MovedAway() : database_->CheckClock();
}

template <bool kSealing>
absl::Status BasicPostgresStore<kSealing>::ConfirmClock() {
  return database_ == nullptr ? store::MovedAway() : database_->ConfirmClock();
}

template <bool kSealing>
absl::StatusOr<MigrationPlan> BasicPostgresStore<kSealing>::Plan(const DoorKey& door,
                                                                 View<store::Table> tables,
                                                                 MigrationPhase phase) {
  if (!door.OpensMigration()) return internal::OtherKey();
  if (database_ == nullptr) return store::MovedAway();
  return database_->Plan(tables, phase);
}

template <bool kSealing>
absl::Status BasicPostgresStore<kSealing>::Migrate(const DoorKey& door, View<store::Table> tables,
                                                   const MigrationPlan& plan) {
  if (!door.OpensMigration()) return internal::OtherKey();
  return database_ == nullptr ? store::MovedAway() : database_->Migrate(tables, plan);
}

template <bool kSealing>
absl::StatusOr<typename BasicPostgresStore<kSealing>::Transaction>
BasicPostgresStore<kSealing>::Begin(const DoorKey& door, absl::Time deadline) {
  if (!door.OpensTransaction()) return internal::OtherKey();
  if (database_ == nullptr) return store::MovedAway();
  absl::StatusOr<std::unique_ptr<store::PostgresLease>> lease = database_->Begin(deadline);
  if (!lease.ok()) return lease.status();
  return Transaction(database_, *std::move(lease));
}

template <bool kSealing>
BasicPostgresStore<kSealing>::Transaction::Transaction(store::PostgresDatabase* database,
                                                       std::unique_ptr<store::PostgresLease> lease)
    : PostgresOperations(database, &**lease), lease_(std::move(lease)) {}
template <bool kSealing>
BasicPostgresStore<kSealing>::Transaction::Transaction(Transaction&&) noexcept = default;
template <bool kSealing>
BasicPostgresStore<kSealing>::Transaction::~Transaction() {
  if (lease_ != nullptr && database_ != nullptr) database_->Rollback(*lease_);
}

template <bool kSealing>
absl::Status BasicPostgresStore<kSealing>::Transaction::Commit(const DoorKey& door) {
  if (!door.OpensTransaction()) return internal::OtherKey();
  store::PostgresDatabase* const database = std::exchange(database_, nullptr);
  if (database == nullptr) return store::MovedAway();
  return database->Commit(*std::exchange(lease_, nullptr));
}

template <bool kSealing>
absl::StatusOr<Rotation> BasicPostgresStore<kSealing>::Rotate(const RotationOptions& options)
  requires(kSealing)
{
  if (database_ == nullptr) return store::MovedAway();
  absl::StatusOr<Rotation> done = database_->Rotate(options);
  internal::Auditing::Leave(*this, {.act = internal::AuditAct::kRotate,
                                    .count = done.ok() ? done->resealed : 0,
                                    .whole = done.ok()});
  return done;
}

template class BasicPostgresStore<false>;
template class BasicPostgresStore<true>;

}  // namespace zweck
