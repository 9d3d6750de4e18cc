// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a view of the value back.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string_view Email(const Customer& customer) { return customer.email.Use<ContactCustomer>(); }

}  // namespace acme
