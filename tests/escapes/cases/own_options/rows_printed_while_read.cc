// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: wraps a store, and prints the rows that it reads.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <zweck/store/store.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

class Tracing {
 public:
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, [&](zweck::View<zweck::store::Value> row) {
      std::clog << table.name << ' ' << row[0].bytes << '\n';
      return each(row);
    });
  }

 private:
  Store inner_;
};

}  // namespace acme
