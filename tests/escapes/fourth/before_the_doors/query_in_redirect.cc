// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a browser on to a partner's page, with the mail address of the query in the
//   link.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void ToTicketShop(const httplib::Request& request, httplib::Response& response) {
  if (!request.has_param("email")) {
    response.status = 400;
    return;
  }
  response.set_redirect("https://tickets.example/buy?mail=" + request.get_param_value("email"));
}

}  // namespace acme
