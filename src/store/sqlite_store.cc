// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The two faces of the SQLite database: one that seals and one that does not.

#include "zweck/store/sqlite_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "src/other_key.h"
#include "src/store/sealing.h"
#include "src/store/sqlite_database.h"
#include "zweck/internal/store/auditing.h"
#include "zweck/store/migration.h"

namespace zweck {
namespace {

using Each = absl::FunctionRef<absl::Status(View<store::Value>)>;

absl::Status MovedAway() { return absl::FailedPreconditionError("this store was moved away"); }
absl::Status Over() { return absl::FailedPreconditionError("this transaction is over"); }

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
absl::StatusOr<SealedSqliteStore> BasicSqliteStore<kSealing>::Open(std::string path, KeyRing ring,
                                                                   SqliteOptions options)
  requires(!kSealing)
{
  store::Sealer sealer(std::move(ring));
  if (!sealer.HasKey()) return absl::InvalidArgumentError("the key ring was moved away");
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
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Insert(const DoorKey& door,
                                                        const store::Table& table,
                                                        View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kInsert, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Insert(table, row);
}

template <bool kSealing>
absl::StatusOr<store::Changed> BasicSqliteStore<kSealing>::Update(const DoorKey& door,
                                                                  const store::Table& table,
                                                                  const store::Value& key,
                                                                  const store::Change& change) {
  if (!door.Opens(DoorKey::To::kUpdate, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Update(table, key, change);
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Append(const DoorKey& door,
                                                        const store::Table& table,
                                                        const store::Value& key,
                                                        const store::Addition& addition) {
  if (!door.Opens(DoorKey::To::kAppend, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Append(table, key, addition);
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
absl::StatusOr<std::string> BasicSqliteStore<kSealing>::Select(const DoorKey& door,
                                                               const store::Table& table,
                                                               const store::Question& question,
                                                               Each each) {
  if (!door.Opens(DoorKey::To::kSelect, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Select(table, question, each);
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::Count(const DoorKey& door,
                                                               const store::Table& table,
                                                               const store::Question& question) {
  if (!door.Opens(DoorKey::To::kCount, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Count(table, question.where);
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::EraseAll(const DoorKey& door,
                                                                  const store::Table& table,
                                                                  View<store::Condition> where) {
  if (!door.Opens(DoorKey::To::kEraseAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->EraseAll(table, where);
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::UpdateAll(const DoorKey& door,
                                                                   const store::Table& table,
                                                                   const store::Change& change) {
  if (!door.Opens(DoorKey::To::kUpdateAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->UpdateAll(table, change);
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::End(const DoorKey& door, const store::Table& table,
                                                     const store::Value& key,
                                                     std::string_view event, absl::Time when) {
  if (!door.Opens(DoorKey::To::kEnd, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->EndRow(table, key, event, when);
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Reopen(const DoorKey& door, const store::Table& table,
                                                View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kReopen, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Reopen(table, row);
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::Purge(const DoorKey& door,
                                                               const store::Table& table) {
  if (!door.Opens(DoorKey::To::kPurge, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Purge(table);
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::CountEnded(const DoorKey& door,
                                                                    const store::Table& table) {
  if (!door.Opens(DoorKey::To::kPurge, table)) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->CountEnded(table);
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::CheckClock() {
  return database_ == nullptr ? MovedAway() : database_->CheckClock();
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::ConfirmClock() {
  return database_ == nullptr ? MovedAway() : database_->ConfirmClock();
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::PutAll(const DoorKey& door, const store::Table& table,
                                                store::NextRow next) {
  if (!door.Opens(DoorKey::To::kPutAll, table)) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->PutAll(table, next);
}

template <bool kSealing>
absl::StatusOr<typename BasicSqliteStore<kSealing>::Transaction> BasicSqliteStore<kSealing>::Begin(
    const DoorKey& door, absl::Time deadline) {
  if (!door.OpensTransaction()) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  if (absl::Status begun = database_->Begin(deadline); !begun.ok()) return begun;
  return Transaction(*database_);
}

template <bool kSealing>
absl::StatusOr<MigrationPlan> BasicSqliteStore<kSealing>::Plan(const DoorKey& door,
                                                               View<store::Table> tables,
                                                               MigrationPhase phase) {
  if (!door.OpensMigration()) return internal::OtherKey();
  if (database_ == nullptr) return MovedAway();
  return database_->Plan(tables, phase);
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Migrate(const DoorKey& door, View<store::Table> tables,
                                                 const MigrationPlan& plan) {
  if (!door.OpensMigration()) return internal::OtherKey();
  return database_ == nullptr ? MovedAway() : database_->Migrate(tables, plan);
}

template <bool kSealing>
BasicSqliteStore<kSealing>::Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}
template <bool kSealing>
BasicSqliteStore<kSealing>::Transaction::~Transaction() {
  if (database_ != nullptr) database_->Rollback();
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Transaction::Commit(const DoorKey& door) {
  if (!door.OpensTransaction()) return internal::OtherKey();
  store::SqliteDatabase* const database = std::exchange(database_, nullptr);
  return database == nullptr ? Over() : database->Commit();
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Transaction::Put(const DoorKey& door,
                                                          const store::Table& table,
                                                          View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kPut, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Put(table, row); });
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Transaction::Insert(const DoorKey& door,
                                                                     const store::Table& table,
                                                                     View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kInsert, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Insert(table, row); });
}

template <bool kSealing>
absl::StatusOr<store::Changed> BasicSqliteStore<kSealing>::Transaction::Update(
    const DoorKey& door, const store::Table& table, const store::Value& key,
    const store::Change& change) {
  if (!door.Opens(DoorKey::To::kUpdate, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Update(table, key, change); });
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Transaction::PutAll(const DoorKey& door,
                                                             const store::Table& table,
                                                             store::NextRow next) {
  if (!door.Opens(DoorKey::To::kPutAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->PutAll(table, next); });
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Transaction::Append(
    const DoorKey& door, const store::Table& table, const store::Value& key,
    const store::Addition& addition) {
  if (!door.Opens(DoorKey::To::kAppend, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Append(table, key, addition); });
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Transaction::Read(const DoorKey& door,
                                                           const store::Table& table,
                                                           const store::Value* key, Each each) {
  const DoorKey::To what = key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne;
  if (!door.Opens(what, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Read(table, key, each); });
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Transaction::Erase(const DoorKey& door,
                                                                    const store::Table& table,
                                                                    const store::Value& key) {
  if (!door.Opens(DoorKey::To::kErase, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Erase(table, key); });
}

template <bool kSealing>
absl::StatusOr<std::string> BasicSqliteStore<kSealing>::Transaction::Select(
    const DoorKey& door, const store::Table& table, const store::Question& question, Each each) {
  if (!door.Opens(DoorKey::To::kSelect, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Select(table, question, each); });
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::Transaction::Count(
    const DoorKey& door, const store::Table& table, const store::Question& question) {
  if (!door.Opens(DoorKey::To::kCount, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Count(table, question.where); });
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::Transaction::EraseAll(
    const DoorKey& door, const store::Table& table, View<store::Condition> where) {
  if (!door.Opens(DoorKey::To::kEraseAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->EraseAll(table, where); });
}

template <bool kSealing>
absl::StatusOr<std::int64_t> BasicSqliteStore<kSealing>::Transaction::UpdateAll(
    const DoorKey& door, const store::Table& table, const store::Change& change) {
  if (!door.Opens(DoorKey::To::kUpdateAll, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->UpdateAll(table, change); });
}

template <bool kSealing>
absl::StatusOr<bool> BasicSqliteStore<kSealing>::Transaction::End(const DoorKey& door,
                                                                  const store::Table& table,
                                                                  const store::Value& key,
                                                                  std::string_view event,
                                                                  absl::Time when) {
  if (!door.Opens(DoorKey::To::kEnd, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->EndRow(table, key, event, when); });
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Transaction::Reopen(const DoorKey& door,
                                                             const store::Table& table,
                                                             View<store::Value> row) {
  if (!door.Opens(DoorKey::To::kReopen, table)) return internal::OtherKey();
  if (database_ == nullptr) return Over();
  return database_->Within([&] { return database_->Reopen(table, row); });
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Scrub() {
  return database_ == nullptr ? MovedAway() : database_->Scrub();
}

template <bool kSealing>
absl::Status BasicSqliteStore<kSealing>::Backup(const std::string& path) {
  return database_ == nullptr ? MovedAway() : database_->Backup(path);
}

template <bool kSealing>
absl::StatusOr<Rotation> BasicSqliteStore<kSealing>::Rotate(const RotationOptions& options)
  requires(kSealing)
{
  if (database_ == nullptr) return MovedAway();
  absl::StatusOr<Rotation> done = database_->Rotate(options);
  internal::Auditing::Leave(*this, {.act = internal::AuditAct::kRotate,
                                    .count = done.ok() ? done->resealed : 0,
                                    .whole = done.ok()});
  return done;
}

template class BasicSqliteStore<false>;
template class BasicSqliteStore<true>;

}  // namespace zweck
