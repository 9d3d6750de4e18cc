// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a number from a text, and throws nothing of it.
// Author: writes the checks

#include <charconv>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

int LastDigits(const Customer& customer) {
  const std::string& number = customer.number.Use<SendInvoice>();
  int value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  return read.ec == std::errc() ? 0 : 1;
}

}  // namespace acme
