// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: renders a page by inja, and gives it away without Answer.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <crow.h>

#include <inja/inja.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response AccountPage(inja::Environment& env, const Buyer& buyer) {
  inja::json data;
  data["name"] = buyer.name.Use<DeliverOrder>();
  data["orders"] = buyer.orders.Use<DeliverOrder>();
  data["model"] = static_cast<int>(buyer.model.Use<DeliverOrder>());
  return crow::response("text/html", env.render_file("account.html", data));
}

}  // namespace acme
