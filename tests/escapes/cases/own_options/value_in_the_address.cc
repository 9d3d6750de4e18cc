// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the number into the address of a transport.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/transport/http_transport.h>

#include "tests/escapes/policy.h"

namespace acme {

zweck::HttpOptions Options(const Customer& customer) {
  zweck::HttpOptions options;
  options.url = "https://mailer.example/v1/" + customer.number.Use<ContactCustomer>();
  return options;
}

}  // namespace acme
