// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: lists borrowers on the terminal of an administrator.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iomanip>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int List(zweck::SqliteStore& store) {
  int rows = 0;
  const absl::Status read =
      zweck::ForEach<BorrowerTable, Borrower>(store, [&rows](const Borrower& borrower) {
        std::cout << std::left << std::setw(12) << borrower.card.Use<Lend>() << std::setw(40)
                  << borrower.name.Use<Lend>() << '\n';
        ++rows;
        return absl::OkStatus();
      });
  std::cout << rows << " borrowers\n";
  return read.ok() ? 0 : 1;
}

}  // namespace acme
