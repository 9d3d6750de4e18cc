// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: formats the value.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <absl/strings/str_format.h>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer, std::string (*later)(std::string)) {
  later(absl::StrFormat("to %s", customer.email.Use<ContactCustomer>()));
}

}  // namespace acme
