// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: converts a class of its own to text.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

struct View {
  const Customer& customer;
  operator std::string() const { return customer.email.Use<ContactCustomer>(); }
};

}  // namespace acme
