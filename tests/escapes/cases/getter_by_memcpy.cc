// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the bytes of the value into a buffer that it gives back.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <cstring>

#include "tests/escapes/policy.h"

namespace acme {

std::string Email(const Customer& customer) {
  char buffer[64] = {};
  std::memcpy(buffer, customer.email.Use<ContactCustomer>().data(), 63);
  return buffer;
}

}  // namespace acme
