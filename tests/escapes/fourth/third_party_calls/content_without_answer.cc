// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: answers a request with raw values instead of by the door.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Profile(const Borrower& borrower, httplib::Response& response) {
  nlohmann::json json;
  json["name"] = borrower.name.Use<Lend>();
  json["born"] = borrower.birth_date.Use<Lend>().has_value();
  response.set_content(json.dump(), "application/json");
}

}  // namespace acme
