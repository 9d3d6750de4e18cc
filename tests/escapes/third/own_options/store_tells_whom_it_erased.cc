// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs by a store of its own the key of each row that is erased.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/functional/function_ref.h>

#include <ostream>

#include "tests/escapes/others/policy.h"

namespace acme {

class Announcing {
 public:
  static constexpr bool kSeals = false;

  Announcing(zweck::SqliteStore& inner, std::ostream& log) : inner_(inner), log_(log) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    return inner_.Put(door, table, row);
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    log_ << table.name << ": erased " << key.bytes << '\n';
    return inner_.Erase(door, table, key);
  }

 private:
  zweck::SqliteStore& inner_;
  std::ostream& log_;
};

absl::StatusOr<bool> Forget(Announcing& store, const std::string& email) {
  return zweck::Erase<ReaderTable, Subscription>(store, email);
}

}  // namespace acme
