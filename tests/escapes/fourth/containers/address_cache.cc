// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: caches mail addresses by card for as long as the process runs.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <unordered_map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

const std::string& AddressOf(const std::string& card, zweck::SqliteStore& store) {
  static std::unordered_map<std::string, std::string> cache;
  auto known = cache.find(card);
  if (known != cache.end()) return known->second;
  const auto borrower = zweck::Find<BorrowerTable, Borrower>(store, card);
  std::string address;
  if (borrower.ok()) address = borrower->email.Use<RemindOfReturn>().value_or("");
  return cache.emplace(card, std::move(address)).first->second;
}

}  // namespace acme
