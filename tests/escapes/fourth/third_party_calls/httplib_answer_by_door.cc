// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: answers a request with what the door gives.
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <cstdlib>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void MyLoan(httplib::Server& server, zweck::SqliteStore& store) {
  server.Get("/my/loan", [&store](const httplib::Request& request, httplib::Response& response) {
    const std::int64_t number =
        std::strtoll(request.get_param_value("number").c_str(), nullptr, 10);
    const absl::StatusOr<Loan> loan = zweck::Find<LoanTable, Loan>(store, number);
    if (!loan.ok()) {
      response.status = 404;
      response.set_content("{\"error\":\"no such loan\"}", "application/json");
      return;
    }
    const auto answer = zweck::Answer<ToTheBorrower>(*loan);
    if (!answer.ok()) {
      response.status = 500;
      return;
    }
    response.set_header("Cache-Control", "no-store");
    response.set_content(std::string(answer->bytes()), std::string(answer->content_type()));
  });
}

}  // namespace acme
