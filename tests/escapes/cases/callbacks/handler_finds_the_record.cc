// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: registers a handler that reads the record when it is asked.
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

void Register(Store& store, crow::SimpleApp& app) {
  app.on("/customers/1", [&store](const crow::request&) {
    const auto customer = zweck::Find<CustomerTable, Customer>(store, "C-1");
    if (!customer.ok()) return crow::response(404);
    auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(*customer));
    return answer.ok() ? crow::response(200, std::move(*answer).Take()) : crow::response(500);
  });
}

}  // namespace acme
