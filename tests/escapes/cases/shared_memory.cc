// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value to memory that another process reads.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <sys/shm.h>

#include <cstring>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, int id) {
  void* page = shmat(id, nullptr, 0);
  std::memcpy(page, customer.email.Use<ContactCustomer>().data(), 3);
}

}  // namespace acme
