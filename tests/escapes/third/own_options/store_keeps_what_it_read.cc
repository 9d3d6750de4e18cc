// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps in a store of its own the texts of every row that was read, also of erased ones.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/functional/function_ref.h>

#include <map>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class Remembering {
 public:
  static constexpr bool kSeals = false;

  explicit Remembering(zweck::SqliteStore& inner) : inner_(inner) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    return inner_.Put(door, table, row);
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, [&](zweck::View<zweck::store::Value> row) {
      std::vector<std::string>& texts = seen_[std::string(row[0].bytes)];
      texts.clear();
      for (const zweck::store::Value& value : row) texts.emplace_back(value.bytes);
      return each(row);
    });
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    return inner_.Erase(door, table, key);
  }

 private:
  zweck::SqliteStore& inner_;
  std::map<std::string, std::vector<std::string>> seen_;
};

absl::StatusOr<Buyer> FindOnce(Remembering& store, const std::string& number) {
  return zweck::Find<BuyerTable, Buyer>(store, number);
}

}  // namespace acme
