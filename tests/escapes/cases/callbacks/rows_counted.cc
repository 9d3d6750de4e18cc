// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts the rows that a store reads.
// Author: writes the checks

#include <zweck/store/store.h>

#include "tests/escapes/policy.h"

namespace acme {

class Counted {
 public:
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, [&](zweck::View<zweck::store::Value> row) {
      rows_ += row.empty() ? 0 : 1;
      return each(row);
    });
  }

 private:
  Store inner_;
  int rows_ = 0;
};

}  // namespace acme
