// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends the value through two functions.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string Inner(std::string text) {
  text += "!";
  return text;
}
std::string Outer(const std::string& text) { return Inner(text); }
std::string Email(const Customer& customer) { return Outer(customer.email.Use<ContactCustomer>()); }

}  // namespace acme
