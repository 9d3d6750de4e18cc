// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: removes a file that is named by the customer, which other programs see.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

void Remove(const Customer& customer) {
  std::remove(("/tmp/" + customer.number.Use<SendInvoice>()).c_str());
}

}  // namespace acme
