// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands each number to whoever listens.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <absl/functional/function_ref.h>

#include "tests/escapes/policy.h"

namespace acme {

void Visit(const Customer& customer, absl::FunctionRef<void(std::string_view)> each) {
  for (const std::string& phone : customer.phones.Use<ContactCustomer>()) each(phone);
}

}  // namespace acme
