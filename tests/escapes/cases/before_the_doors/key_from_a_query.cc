// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks for a key that comes with the request.
// Author: writes the checks

#include <crow.h>

#include <string>

#include "tests/escapes/policy.h"

namespace acme {

crow::response Remove(const crow::request& request, Store& store) {
  const char* given = request.url_params.get("number");
  if (given == nullptr) return crow::response(400, "no number");
  const std::string number = given;
  if (number.size() > 20) return crow::response(400, "not a number of a customer");
  const auto erased = zweck::Erase<CustomerTable, Customer>(store, number);
  return crow::response(erased.ok() && *erased ? 204 : 404);
}

}  // namespace acme
