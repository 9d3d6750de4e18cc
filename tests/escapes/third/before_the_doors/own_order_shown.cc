// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: finds a buyer by the number in the path, and answers her what is held of her.
// Author: has not read the checks, and came third

#include <crow.h>

#include "tests/escapes/others/person.h"

namespace acme {

crow::response ShowOrder(const std::string& number, zweck::SqliteStore& store) {
  const absl::StatusOr<Buyer> buyer = zweck::Find<BuyerTable, Buyer>(store, number);
  if (absl::IsNotFound(buyer.status())) return crow::response(404);
  if (!buyer.ok()) return crow::response(500);

  absl::StatusOr<zweck::AnswerTo<ToTheBuyer>> answer =
      zweck::Answer<ToTheBuyer>(zweck::Minimize<ToTheBuyer>(*buyer));
  if (!answer.ok()) return crow::response(500);
  crow::response response(200);
  response.set_header("Content-Type", std::string(answer->content_type()));
  response.set_header("Cache-Control", "no-store");
  response.body = std::move(*answer).Take();
  return response;
}

}  // namespace acme
