// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: wraps a store, and measures it.
// Author: has not read the checks

#include <absl/time/clock.h>
#include <zweck/store/store.h>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class Inner>
class Metered {
 public:
  static constexpr bool kSeals = Inner::kSeals;
  explicit Metered(Inner& inner) : inner_(inner) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    const absl::Time begin = absl::Now();
    absl::Status put = inner_.Put(door, table, row);
    spent_ += absl::Now() - begin;
    return put;
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    ++reads_;
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    return inner_.Erase(door, table, key);
  }
  absl::Duration spent() const { return spent_; }

 private:
  Inner& inner_;
  absl::Duration spent_;
  int reads_ = 0;
};

absl::Status Keep(const Buyer& buyer, zweck::SqliteStore& store) {
  Metered metered(store);
  return zweck::Persist<BuyerTable>(buyer, metered);
}

}  // namespace acme
