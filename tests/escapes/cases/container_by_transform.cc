// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects values by an algorithm.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <algorithm>
#include <iterator>

#include "tests/escapes/policy.h"

namespace acme {

std::vector<std::string> Collect(const Customer& customer) {
  std::vector<std::string> out;
  const auto& phones = customer.phones.Use<ContactCustomer>();
  std::copy(phones.begin(), phones.end(), std::back_inserter(out));
  return out;
}

}  // namespace acme
