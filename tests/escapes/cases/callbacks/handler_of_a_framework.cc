// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: registers a handler that has the address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

void Register(const Customer& customer, crow::SimpleApp& app) {
  const std::string mail = customer.email.Use<ContactCustomer>();
  app.on("/support", [mail](const crow::request&) { return crow::response(mail); });
}

}  // namespace acme
