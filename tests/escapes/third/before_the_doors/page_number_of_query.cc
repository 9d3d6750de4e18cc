// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads from a query which page of the catalogue is wanted, and logs odd ones.
// Author: has not read the checks, and came third

#include <absl/strings/numbers.h>
#include <crow.h>

#include <algorithm>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr int kPages = 40;

int WantedPage(const crow::request& request) {
  const char* page = request.url_params.get("page");
  int number = 1;
  if (page == nullptr) return number;
  if (!absl::SimpleAtoi(page, &number)) {
    CROW_LOG_ERROR << "the page is no number";
    return 1;
  }
  if (number < 1 || number > kPages) CROW_LOG_INFO << "no page " << number;
  return std::clamp(number, 1, kPages);
}

crow::response Catalogue(const crow::request& request) {
  crow::response response(200);
  response.write("<h1>Bicycles, page " + std::to_string(WantedPage(request)) + "</h1>");
  return response;
}

}  // namespace acme
