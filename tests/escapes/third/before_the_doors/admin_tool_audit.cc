// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: notes in a file of its own whom the administrator looked up at the command line.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/time/clock.h>

#include <fstream>
#include <iostream>
#include <span>

#include "tests/escapes/others/policy.h"

namespace acme {

int LookUp(std::span<const char* const> arguments, zweck::SqliteStore& store) {
  if (arguments.size() != 2) {
    std::cerr << "usage: lookup CUSTOMER-NUMBER\n";
    return 2;
  }
  const std::string number = arguments[1];
  std::ofstream audit("/var/log/acme/lookups.log", std::ios::app);
  audit << absl::FormatTime(absl::Now()) << " looked up " << number << '\n';

  const absl::StatusOr<Buyer> buyer = zweck::Find<BuyerTable, Buyer>(store, number);
  if (!buyer.ok()) {
    std::cerr << buyer.status() << '\n';
    return 1;
  }
  std::cout << "there is such a buyer\n";
  return 0;
}

}  // namespace acme
