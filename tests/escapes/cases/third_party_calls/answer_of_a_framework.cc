// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: answers a request with the address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

void Answer(const Customer& customer, crow::response& response) {
  response.write("{\"email\":\"" + customer.email.Use<ContactCustomer>() + "\"}");
  response.end();
}

}  // namespace acme
