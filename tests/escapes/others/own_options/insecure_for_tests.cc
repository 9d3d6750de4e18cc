// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: uses the tests' way around the key in a tool for support.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Author: has not read the checks

#include <zweck/door_key.h>
#include <zweck/store/row.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace zweck {
class InsecureDoorAccessForTests {
 public:
  static DoorKey ReadAll(const store::Table& table) { return {DoorKey::To::kReadAll, table}; }
};
}  // namespace zweck

namespace acme {

absl::Status DumpTable(zweck::SqliteStore& store, const zweck::store::Table& table) {
  return store.Read(zweck::InsecureDoorAccessForTests::ReadAll(table), table, nullptr,
                    [](zweck::View<zweck::store::Value> row) {
                      for (const auto& value : row) std::cout << value.bytes << '\t';
                      std::cout << '\n';
                      return absl::OkStatus();
                    });
}

}  // namespace acme
