// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends the number along in a header.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/transport/http_transport.h>

#include "tests/escapes/policy.h"

namespace acme {

void Add(const Customer& customer, zweck::HttpOptions& options) {
  options.headers.push_back({"X-Customer", customer.number.Use<ContactCustomer>()});
}

}  // namespace acme
