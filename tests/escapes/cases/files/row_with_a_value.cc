// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a table of plain rows to a file, one of which it makes of a customer.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: writes the checks

#include <fstream>
#include <string>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

struct Row {
  std::string first;
  std::string second;
};

void Write(std::vector<Row> rows, const Customer& customer) {
  rows.push_back(Row{.first = "by", .second = customer.email.Use<ContactCustomer>()});
  std::ofstream file("rows.csv");
  for (const Row& row : rows) file << row.first << ',' << row.second << '\n';
}

}  // namespace acme
