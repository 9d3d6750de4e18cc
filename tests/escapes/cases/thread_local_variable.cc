// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the value in a variable of the thread.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

thread_local std::string current;
void Keep(const Customer& customer) { current.assign(customer.email.Use<ContactCustomer>()); }

}  // namespace acme
