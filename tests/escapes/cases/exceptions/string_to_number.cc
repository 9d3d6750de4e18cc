// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws the text that is not a number.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <stdexcept>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

int Number(const Customer& customer) {
  const std::string& text = customer.number.Use<SendInvoice>();
  if (text.find_first_not_of("0123456789") != std::string::npos) {
    throw std::invalid_argument(text);
  }
  return 0;
}

}  // namespace acme
