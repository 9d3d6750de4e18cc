// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads the old shop's customers into a struct of its own, and prints those twice there.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data|zweck-egress
// Author: has not read the checks, and came third

#include <absl/strings/str_split.h>

#include <iostream>
#include <istream>
#include <set>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct OldCustomer {
  std::string full_name;
  std::string email;
  std::string postal_code;
};

std::vector<OldCustomer> ReadOldShop(std::istream& csv) {
  std::vector<OldCustomer> customers;
  std::set<std::string> seen;
  std::string line;
  std::getline(csv, line);  // the names of the columns
  while (std::getline(csv, line)) {
    const std::vector<std::string> cells = absl::StrSplit(line, ';');
    if (cells.size() < 3) continue;
    if (!seen.insert(cells[1]).second) {
      std::cout << "twice: " << cells[1] << '\n';
      continue;
    }
    customers.push_back({.full_name = cells[0], .email = cells[1], .postal_code = cells[2]});
  }
  return customers;
}

}  // namespace acme
