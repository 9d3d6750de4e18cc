// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: renders a page with the names of a workshop into the folder of the web server.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <inja/inja.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void RenderSeats(inja::Environment& pages, const std::vector<SignUp>& all) {
  nlohmann::json data = nlohmann::json::object();
  nlohmann::json guests = nlohmann::json::array();
  for (const SignUp& one : all) guests.push_back(one.name.Use<RunEvents>());
  data["guests"] = guests;
  pages.write("seats.html.inja", data, "/srv/www/workshop/seats.html");
}

}  // namespace acme
