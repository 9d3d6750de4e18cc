// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the customers whose pages were asked for, by the parameter of a path.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <crow.h>

#include <set>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

std::set<std::string> g_asked;

void Register(crow::SimpleApp& app) {
  app.route("/customers/<string>", [](std::string number) {
    g_asked.insert(number);
    return crow::response(200);
  });
}

}  // namespace acme
