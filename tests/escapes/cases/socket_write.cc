// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value to a socket.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <unistd.h>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, int fd) {
  const std::string& mail = customer.email.Use<ContactCustomer>();
  (void)!write(fd, mail.data(), mail.size());
}

}  // namespace acme
