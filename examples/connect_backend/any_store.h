// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store that seals, SQLite's or PostgreSQL's: what uses it is compiled once for both, and without
// the headers of either.

#ifndef CONNECT_BACKEND_ANY_STORE_H_
#define CONNECT_BACKEND_ANY_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <zweck/store/ending.h>
#include <zweck/store/rotation.h>
#include <zweck/store/store.h>
#include <zweck/store/transaction.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace connect_backend {

// Keys and tables are passed on as they came.
class AnyOperations {
 public:
  static constexpr bool kSeals = true;
  using Door = zweck::DoorKey;
  using Table = zweck::store::Table;
  using Value = zweck::store::Value;
  using Row = zweck::View<Value>;
  using Change = zweck::store::Change;
  using Changed = zweck::store::Changed;
  using Question = zweck::store::Question;
  using NextRow = zweck::store::NextRow;
  using Each = absl::FunctionRef<absl::Status(Row)>;

  AnyOperations() = default;
  AnyOperations(const AnyOperations&) = delete;
  AnyOperations& operator=(const AnyOperations&) = delete;
  virtual ~AnyOperations() = default;

  virtual absl::Status Put(const Door& door, const Table& table, Row row) = 0;
  virtual absl::Status PutAll(const Door& door, const Table& table, NextRow next) = 0;
  virtual absl::StatusOr<bool> Insert(const Door& door, const Table& table, Row row) = 0;
  virtual absl::StatusOr<Changed> Update(const Door& door, const Table& table, const Value& key,
                                         const Change& change) = 0;
  virtual absl::Status Read(const Door& door, const Table& table, const Value* key, Each each) = 0;
  virtual absl::StatusOr<bool> Erase(const Door& door, const Table& table, const Value& key) = 0;
  virtual absl::StatusOr<std::string> Select(const Door& door, const Table& table,
                                             const Question& question, Each each) = 0;
  virtual absl::StatusOr<std::int64_t> Count(const Door& door, const Table& table,
                                             const Question& question) = 0;
  virtual absl::StatusOr<bool> End(const Door& door, const Table& table, const Value& key,
                                   std::string_view event, absl::Time when) = 0;
  virtual absl::Status Reopen(const Door& door, const Table& table, Row row) = 0;
};

class AnyTransaction : public AnyOperations {
 public:
  virtual absl::Status Commit(const Door& door) = 0;
};

// Of a store or a transaction, as `Base` has it.
template <class S, class Base>
class Over : public Base {
 public:
  using typename Base::Change, typename Base::Changed, typename Base::Door, typename Base::Each,
      typename Base::NextRow, typename Base::Question, typename Base::Row, typename Base::Table,
      typename Base::Value;
  explicit Over(S inner) : inner_(std::move(inner)) {}

  absl::Status Put(const Door& door, const Table& table, Row row) final {
    return inner_.Put(door, table, row);
  }
  absl::Status PutAll(const Door& door, const Table& table, NextRow next) final {
    return inner_.PutAll(door, table, next);
  }
  absl::StatusOr<bool> Insert(const Door& door, const Table& table, Row row) final {
    return inner_.Insert(door, table, row);
  }
  absl::StatusOr<Changed> Update(const Door& door, const Table& table, const Value& key,
                                 const Change& change) final {
    return inner_.Update(door, table, key, change);
  }
  absl::Status Read(const Door& door, const Table& table, const Value* key, Each each) final {
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const Door& door, const Table& table, const Value& key) final {
    return inner_.Erase(door, table, key);
  }
  absl::StatusOr<std::string> Select(const Door& door, const Table& table, const Question& question,
                                     Each each) final {
    return inner_.Select(door, table, question, each);
  }
  absl::StatusOr<std::int64_t> Count(const Door& door, const Table& table,
                                     const Question& question) final {
    return inner_.Count(door, table, question);
  }
  absl::StatusOr<bool> End(const Door& door, const Table& table, const Value& key,
                           std::string_view event, absl::Time when) final {
    return inner_.End(door, table, key, event, when);
  }
  absl::Status Reopen(const Door& door, const Table& table, Row row) final {
    return inner_.Reopen(door, table, row);
  }

 protected:
  S inner_;  // NOLINT(readability-identifier-naming): private to those derived from it
};

class AnyStore : public AnyOperations {
 public:
  class Transaction {
   public:
    static constexpr bool kSeals = true;
    using Door = AnyOperations::Door;

    explicit Transaction(std::unique_ptr<AnyTransaction> of) : of_(std::move(of)) {}
    absl::Status Put(const Door& door, const Table& table, Row row) {
      return of_->Put(door, table, row);
    }
    absl::Status PutAll(const Door& door, const Table& table, NextRow next) {
      return of_->PutAll(door, table, next);
    }
    absl::StatusOr<bool> Insert(const Door& door, const Table& table, Row row) {
      return of_->Insert(door, table, row);
    }
    absl::StatusOr<Changed> Update(const Door& door, const Table& table, const Value& key,
                                   const Change& change) {
      return of_->Update(door, table, key, change);
    }
    absl::Status Read(const Door& door, const Table& table, const Value* key, Each each) {
      return of_->Read(door, table, key, each);
    }
    absl::StatusOr<bool> Erase(const Door& door, const Table& table, const Value& key) {
      return of_->Erase(door, table, key);
    }
    absl::StatusOr<std::string> Select(const Door& door, const Table& table,
                                       const Question& question, Each each) {
      return of_->Select(door, table, question, each);
    }
    absl::StatusOr<std::int64_t> Count(const Door& door, const Table& table,
                                       const Question& question) {
      return of_->Count(door, table, question);
    }
    absl::StatusOr<bool> End(const Door& door, const Table& table, const Value& key,
                             std::string_view event, absl::Time when) {
      return of_->End(door, table, key, event, when);
    }
    absl::Status Reopen(const Door& door, const Table& table, Row row) {
      return of_->Reopen(door, table, row);
    }
    absl::Status Commit(const Door& door) { return of_->Commit(door); }

   private:
    std::unique_ptr<AnyTransaction> of_;
  };

  virtual absl::StatusOr<Transaction> Begin(const Door& door, absl::Time deadline) = 0;
  virtual absl::StatusOr<std::int64_t> Purge(const Door& door, const Table& table) = 0;
  virtual absl::StatusOr<std::int64_t> CountEnded(const Door& door, const Table& table) = 0;
  virtual absl::StatusOr<zweck::Rotation> Rotate(const zweck::RotationOptions& options) = 0;
  // Removes what replaced rows may have left, as far as the store can.
  virtual absl::Status Scrub() = 0;
};

template <class S>
class AnyStoreOver final : public Over<S, AnyStore> {
  class TransactionOver final : public Over<typename S::Transaction, AnyTransaction> {
   public:
    using Over<typename S::Transaction, AnyTransaction>::Over;
    absl::Status Commit(const zweck::DoorKey& door) override { return this->inner_.Commit(door); }
  };

 public:
  using Over<S, AnyStore>::Over;
  absl::StatusOr<AnyStore::Transaction> Begin(const zweck::DoorKey& door,
                                              absl::Time deadline) override {
    auto begun = this->inner_.Begin(door, deadline);
    if (!begun.ok()) return begun.status();
    return AnyStore::Transaction(std::make_unique<TransactionOver>(*std::move(begun)));
  }
  absl::StatusOr<std::int64_t> Purge(const zweck::DoorKey& door,
                                     const zweck::store::Table& table) override {
    return this->inner_.Purge(door, table);
  }
  absl::StatusOr<std::int64_t> CountEnded(const zweck::DoorKey& door,
                                          const zweck::store::Table& table) override {
    return this->inner_.CountEnded(door, table);
  }
  absl::StatusOr<zweck::Rotation> Rotate(const zweck::RotationOptions& options) override {
    return this->inner_.Rotate(options);
  }
  absl::Status Scrub() override {
    if constexpr (requires { this->inner_.Scrub(); }) return this->inner_.Scrub();
    return absl::OkStatus();
  }
};

static_assert(zweck::TransactingStore<AnyStore> && zweck::BatchingStore<AnyStore>);
static_assert(zweck::UpdatingStore<AnyStore> && zweck::QueryableStore<AnyStore>);
static_assert(zweck::EndingStore<AnyStore> && zweck::PurgingStore<AnyStore>);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_ANY_STORE_H_
