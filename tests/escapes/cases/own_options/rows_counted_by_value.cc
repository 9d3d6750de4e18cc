// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: wraps a store, and counts rows by what stands in them.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <zweck/store/store.h>

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

class Counting {
 public:
  static constexpr bool kSeals = false;
  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    for (const zweck::store::Value& value : row) ++counts_[std::string(value.bytes)];
    return inner_.Put(door, table, row);
  }

 private:
  Store inner_;
  std::map<std::string, int> counts_;
};

}  // namespace acme
