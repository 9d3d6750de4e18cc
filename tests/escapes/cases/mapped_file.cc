// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value to memory that is a file.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <sys/mman.h>

#include <cstring>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, int fd) {
  char* page = static_cast<char*>(mmap(nullptr, 4096, PROT_WRITE, MAP_SHARED, fd, 0));
  std::strcpy(page, customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
