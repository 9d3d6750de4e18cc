// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hides the return in a macro.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

#define GIVE(field) return customer.field.Use<ContactCustomer>()
std::string Email(const Customer& customer) { GIVE(email); }
#undef GIVE

}  // namespace acme
