// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: publishes a copy for other threads.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <atomic>

#include "tests/escapes/policy.h"

namespace acme {

std::atomic<const std::string*> g_latest = nullptr;
void Publish(const Customer& customer) {
  g_latest.store(new std::string(customer.email.Use<ContactCustomer>()));
}

}  // namespace acme
