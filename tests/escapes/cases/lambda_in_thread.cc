// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value to a thread.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <thread>

#include "tests/escapes/policy.h"

namespace acme {

void Later(const Customer& customer) {
  std::thread([mail = customer.email.Use<ContactCustomer>()] { (void)mail.size(); }).detach();
}

}  // namespace acme
