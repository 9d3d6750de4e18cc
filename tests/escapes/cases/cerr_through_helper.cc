// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints the value in a function that does not know what it gets.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Say(std::string_view text) { std::cerr << text << "\n"; }
void Print(const Customer& customer) { Say(customer.email.Use<ContactCustomer>()); }

}  // namespace acme
