// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which stores write many rows at once, and which have transactions.

#include "zweck/store/transaction.h"

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <catch2/catch.hpp>

namespace zweck {
namespace {

struct KeepsRows {
  static constexpr bool kSeals = false;
  absl::Status Put(const DoorKey&, const store::Table&, zweck::View<store::Value>);
  absl::Status Read(const DoorKey&, const store::Table&, const store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<store::Value>)>);
  absl::StatusOr<bool> Erase(const DoorKey&, const store::Table&, const store::Value&);
};
struct KeepsMany : KeepsRows {
  absl::Status PutAll(const DoorKey&, const store::Table&, store::NextRow);
};
static_assert(!BatchingStore<KeepsRows>);
static_assert(BatchingStore<KeepsMany>);

struct HasTransactions : KeepsRows {
  struct Transaction : KeepsRows {
    absl::Status Commit(const DoorKey&);
  };
  absl::StatusOr<Transaction> Begin(const DoorKey&, absl::Time);
};
struct NeverCommits : KeepsRows {
  using Transaction = KeepsRows;
  absl::StatusOr<Transaction> Begin(const DoorKey&, absl::Time);
};
static_assert(!TransactingStore<KeepsRows>);
static_assert(!TransactingStore<NeverCommits>);
static_assert(TransactingStore<HasTransactions>);

TEST_CASE("The error of one record among many names it, and stays the same error") {
  const absl::Status status = store::AtRecord(16, absl::AlreadyExistsError("table t: taken"));
  CHECK(status == absl::AlreadyExistsError("record 17: table t: taken"));
}

}  // namespace
}  // namespace zweck
