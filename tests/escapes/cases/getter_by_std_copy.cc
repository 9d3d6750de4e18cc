// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the value by an algorithm.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <algorithm>
#include <iterator>

#include "tests/escapes/policy.h"

namespace acme {

std::string Email(const Customer& customer) {
  std::string out;
  const std::string& mail = customer.email.Use<ContactCustomer>();
  std::copy(mail.begin(), mail.end(), std::back_inserter(out));
  return out;
}

}  // namespace acme
