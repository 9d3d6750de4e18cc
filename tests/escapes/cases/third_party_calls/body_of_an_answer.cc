// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sets the body of an answer.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

void Answer(const Customer& customer, crow::response& response) {
  response.body = customer.email.Use<ContactCustomer>();
}

}  // namespace acme
