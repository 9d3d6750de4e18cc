// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a reference back by decltype(auto).
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

decltype(auto) Email(const Customer& customer) { return customer.email.Use<ContactCustomer>(); }

}  // namespace acme
