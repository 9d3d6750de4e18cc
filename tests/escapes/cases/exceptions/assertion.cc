// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: aborts with a message that has the number.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <cassert>

#include "tests/escapes/policy.h"

namespace acme {

void Check(const Customer& customer) {
  const std::string& number = customer.number.Use<SendInvoice>();
  if (number.empty()) return;
  __assert_fail(number.c_str(), __FILE__, __LINE__, __func__);
}

}  // namespace acme
