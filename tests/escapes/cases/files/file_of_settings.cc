// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads its settings from a file.
// Author: writes the checks

#include <fstream>

#include "tests/escapes/policy.h"

namespace acme {

std::string Setting(const std::string& path, const Customer& customer) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return customer.email.Use<ContactCustomer>().empty() ? "" : line;
}

}  // namespace acme
