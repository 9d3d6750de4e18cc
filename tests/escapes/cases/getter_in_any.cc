// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back within a std::any.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <any>

#include "tests/escapes/policy.h"

namespace acme {

std::any Email(const Customer& customer) { return std::any(customer.email.Use<ContactCustomer>()); }

}  // namespace acme
