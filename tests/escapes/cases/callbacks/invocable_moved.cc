// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value to a function that a caller moved here.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <absl/functional/any_invocable.h>

#include <utility>

#include "tests/escapes/policy.h"

namespace acme {

void Visit(const Customer& customer, absl::AnyInvocable<void(std::string_view) &&> visit) {
  std::move(visit)(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
