// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws the text itself.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

void Fail(const Customer& customer) { throw customer.email.Use<ContactCustomer>(); }

}  // namespace acme
