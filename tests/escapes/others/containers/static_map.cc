// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a static map from numbers to names, never emptied.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/container/flat_hash_map.h>

#include "tests/escapes/others/policy.h"

namespace acme {

const std::string& NameOf(zweck::SqliteStore& store, const std::string& number) {
  static auto& names = *new absl::flat_hash_map<std::string, std::string>();
  auto [it, fresh] = names.try_emplace(number);
  if (fresh) {
    if (auto buyer = zweck::Find<BuyerTable, Buyer>(store, number); buyer.ok()) {
      it->second = buyer->name.Use<DeliverOrder>();
    }
  }
  return it->second;
}

}  // namespace acme
