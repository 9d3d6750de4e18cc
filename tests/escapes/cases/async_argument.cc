// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value to a task.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <future>

#include "tests/escapes/policy.h"

namespace acme {

void Work(const std::string&) {}
void Later(const Customer& customer) {
  auto done = std::async(Work, customer.email.Use<ContactCustomer>());
  done.wait();
}

}  // namespace acme
