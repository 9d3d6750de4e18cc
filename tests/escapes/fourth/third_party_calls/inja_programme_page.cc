// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: renders a page of events, with how many seats are left.
// Author: has not read the checks, and came fourth

#include <inja/inja.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Event {
  std::string title;
  int seats = 0;
};

int SeatsTaken(const std::vector<SignUp>& sign_ups) {
  int taken = 0;
  for (const SignUp& sign_up : sign_ups) taken += sign_up.seats.Use<RunEvents>();
  return taken;
}

void RenderProgramme(inja::Environment& pages, const Event& event,
                     const std::vector<SignUp>& sign_ups) {
  nlohmann::json data;
  data["title"] = event.title;
  data["left"] = event.seats - SeatsTaken(sign_ups);
  pages.write("programme.html.inja", data, "/srv/www/programme.html");
}

}  // namespace acme
