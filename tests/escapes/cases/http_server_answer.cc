// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: answers a request with the value.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <httplib.h>

#include "tests/escapes/policy.h"

namespace acme {

void Answer(const Customer& customer, httplib::Response& response) {
  response.set_content(customer.email.Use<ContactCustomer>(), "text/plain");
}

}  // namespace acme
