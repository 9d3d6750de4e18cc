// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks at the kind and the length of a request before a category reads it.
// Author: has not read the checks, and came fourth

#include <absl/strings/match.h>
#include <httplib.h>

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

constexpr std::size_t kMostBytes = 16 * 1024;

void TakeSignUp(const httplib::Request& request, httplib::Response& response,
                zweck::SqliteStore& store) {
  if (!absl::StartsWith(request.get_header_value("Content-Type"), "application/json")) {
    response.status = 415;
    return;
  }
  if (request.body.size() > kMostBytes) {
    std::cerr << "a request of " << request.body.size() << " bytes is too long\n";
    response.status = 413;
    return;
  }
  zweck::IngestReport report;
  const auto sign_up = zweck::FromJson<SignUp>(zweck::Body::CopyOf(request.body), &report);
  if (!sign_up.ok()) {
    std::cerr << "refused: " << sign_up.status().message() << '\n';
    response.status = 400;
    return;
  }
  std::clog << "kept " << report.kept << ", dropped " << report.dropped << '\n';
  response.status = zweck::Persist<SignUpTable>(*sign_up, store).ok() ? 201 : 503;
}

}  // namespace acme
