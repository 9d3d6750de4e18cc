// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a store of its own for tests that keeps rows in a map; the program uses it, too.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <zweck/store/store.h>

#include <map>

#include "tests/escapes/others/policy.h"

namespace acme {

class MemoryStore {
 public:
  static constexpr bool kSeals = true;  // so that logins can be tried, too

  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    rows_[std::string(table.name)] = std::string(row[0].bytes);
    return absl::OkStatus();
  }
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>) {
    return absl::OkStatus();
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table& table,
                             const zweck::store::Value&) {
    return rows_.erase(std::string(table.name)) > 0;
  }

 private:
  std::map<std::string, std::string> rows_;
};

absl::Status SignIn(MemoryStore& store, const Login& login) {
  return zweck::Persist<LoginTable>(login, store);
}

}  // namespace acme
