// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes each body that could not be read into a folder, to be looked at.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <fstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void SignUpHandler(const httplib::Request& request, httplib::Response& response) {
  const auto sign_up = zweck::FromJson<SignUp>(request.body);
  if (!sign_up.ok()) {
    static int count = 0;
    std::ofstream rejected("/var/lib/library/rejected/" + std::to_string(++count) + ".json");
    rejected << request.body;
    response.status = 400;
    return;
  }
  response.status = 202;
}

}  // namespace acme
