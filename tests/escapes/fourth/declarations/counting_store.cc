// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has a store of its own that counts its calls and passes on what it gets.
// Author: has not read the checks, and came fourth

#include <cstdio>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class CountingStore {
 public:
  static constexpr bool kSeals = false;
  explicit CountingStore(zweck::SqliteStore& inner) : inner_(inner) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    ++puts_;
    return inner_.Put(door, table, row);
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    ++reads_;
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    ++erases_;
    return inner_.Erase(door, table, key);
  }
  void Print() const { std::printf("%d puts, %d reads, %d erases\n", puts_, reads_, erases_); }

 private:
  zweck::SqliteStore& inner_;
  int puts_ = 0;
  int reads_ = 0;
  int erases_ = 0;
};

absl::Status KeepCounted(const Suggestion& suggestion, zweck::SqliteStore& store) {
  CountingStore counting(store);
  absl::Status kept = zweck::Persist<SuggestionTable>(suggestion, counting);
  counting.Print();
  return kept;
}

}  // namespace acme
