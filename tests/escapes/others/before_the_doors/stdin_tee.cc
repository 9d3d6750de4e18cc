// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads JSON lines from stdin, and repeats those that are refused.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <iostream>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

int Import(zweck::SqliteStore& store) {
  int bad = 0;
  for (std::string line; std::getline(std::cin, line);) {
    if (auto in = zweck::FromJson<Buyer>(line); in.ok()) {
      (void)zweck::Persist<BuyerTable>(*in, store);
    } else {
      std::cout << "rejected: " << line << "\n";
      ++bad;
    }
  }
  return bad;
}

}  // namespace acme
