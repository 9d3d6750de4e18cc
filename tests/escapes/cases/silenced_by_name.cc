// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: silences the check by its name, without a reason.
// Stopped by: clang-tidy
// Finding: zweck-nolint

#include "tests/escapes/policy.h"

namespace acme {

std::string Email(const Customer& customer) {
  return customer.email.Use<ContactCustomer>();
}  // NOLINT(zweck-raw-value)

}  // namespace acme
