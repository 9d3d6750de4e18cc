// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: posts the body of a request to the staging server, too.
// Stopped by: clang-tidy
// Finding: zweck-raw-value|zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Mirror {
 public:
  void Handle(const httplib::Request& request, httplib::Response& response) {
    const auto borrower = zweck::FromJson<Borrower>(zweck::Body::CopyOf(request.body));
    response.status = borrower.ok() ? 200 : 400;
    if (borrower.ok()) staging_.Post(request.path, request.body, "application/json");
  }

 private:
  httplib::Client staging_{"https://staging.fichtenau.example"};
};

}  // namespace acme
