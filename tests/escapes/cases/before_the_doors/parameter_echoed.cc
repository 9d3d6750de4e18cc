// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: shows what was searched for above what was found.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

crow::response Search(const crow::request& request) {
  crow::response page(200);
  page.write(std::string("<h1>") + request.url_params.get("q") + "</h1>");
  return page;
}

}  // namespace acme
