// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value to the project's own logger.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

struct Logger {
  void Info(std::string_view text);
};
void Print(const Customer& customer, Logger& logger) {
  logger.Info(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
