// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: wraps a store, and tries again where that is busy.
// Author: writes the checks

#include <zweck/store/store.h>

#include "tests/escapes/policy.h"

namespace acme {

template <class Inner>
class Persistent {
 public:
  static constexpr bool kSeals = Inner::kSeals;
  explicit Persistent(Inner& inner) : inner_(inner) {}
  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    absl::Status put = inner_.Put(door, table, row);
    for (int tries = 1; absl::IsUnavailable(put) && tries < 3; ++tries) {
      put = inner_.Put(door, table, row);
    }
    return put;
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
  Inner& inner_;
};
absl::Status Keep(const Customer& customer, Store& store) {
  Persistent persistent(store);
  return zweck::Persist<CustomerTable>(customer, persistent);
}

}  // namespace acme
