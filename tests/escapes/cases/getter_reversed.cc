// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back turned around.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string Email(const Customer& customer) {
  const std::string& mail = customer.email.Use<ContactCustomer>();
  return {mail.rbegin(), mail.rend()};
}

}  // namespace acme
