// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands the value to a function whose body is in another file.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include "tests/escapes/policy.h"

namespace acme {

void Store1(const std::string& text);
void Out(const Customer& customer) { Store1(customer.email.Use<ContactCustomer>()); }

}  // namespace acme
