// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends the value through a function that trims it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string Trim(const std::string& text) { return text.substr(1); }
std::string Email(const Customer& customer) { return Trim(customer.email.Use<ContactCustomer>()); }

}  // namespace acme
