// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: answers a request by a JSON that was made by hand.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <crow.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Routes(crow::SimpleApp& app, zweck::SqliteStore& store) {
  app.route("/buyers/<string>", [&store](const crow::request&, const std::string& number) {
    const auto buyer = zweck::Find<BuyerTable, Buyer>(store, number);
    if (!buyer.ok()) return crow::response(404);
    crow::json::wvalue out;
    out["email"] = buyer->email.Use<AnswerQuestion>();
    out["name"] = buyer->name.Use<AnswerQuestion>();
    return crow::response(out);
  });
}

}  // namespace acme
