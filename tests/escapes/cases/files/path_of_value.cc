// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: looks for a file that is named by the address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <fcntl.h>

#include "tests/escapes/policy.h"

namespace acme {

int Open(const Customer& customer) {
  const std::string path = "/tmp/" + customer.email.Use<ContactCustomer>();
  return open(path.c_str(), O_RDONLY);
}

}  // namespace acme
