// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: erases a borrower, and keeps the address in a list of those who left.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <vector>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Departures {
 public:
  absl::Status Leave(const std::string& card, zweck::SqliteStore& store) {
    const auto borrower = zweck::Find<BorrowerTable, Borrower>(store, card);
    if (!borrower.ok()) return borrower.status();
    if (const auto& email = borrower->email.Use<RemindOfReturn>()) left_.push_back(*email);
    return zweck::Erase<BorrowerTable, Borrower>(store, card).status();
  }

 private:
  std::vector<std::string> left_;
};

Departures departures;

}  // namespace acme
