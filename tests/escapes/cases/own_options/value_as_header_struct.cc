// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a header of the address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/transport/http_transport.h>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Length(const Customer& customer) {
  const zweck::HttpHeader header{.name = "From", .value = customer.email.Use<ContactCustomer>()};
  return header.value.size();
}

}  // namespace acme
