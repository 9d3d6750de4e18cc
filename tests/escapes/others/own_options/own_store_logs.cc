// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: wraps a store, and logs the rows that pass.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <zweck/store/store.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

class LoggingStore {
 public:
  static constexpr bool kSeals = false;
  explicit LoggingStore(zweck::SqliteStore& inner) : inner_(inner) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    std::clog << "put " << table.name << ':';
    for (const zweck::store::Value& value : row) std::clog << ' ' << value.bytes;
    std::clog << '\n';
    return inner_.Put(door, table, row);
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    return inner_.Erase(door, table, key);
  }

 private:
  zweck::SqliteStore& inner_;
};

}  // namespace acme
