// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has the server log each request with its body before a category has read it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <httplib.h>
#include <spdlog/spdlog.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Serve(httplib::Server& server, zweck::SqliteStore& store) {
  server.set_logger([](const httplib::Request& request, const httplib::Response& response) {
    spdlog::info("{} {} -> {} {}", request.method, request.path, response.status, request.body);
  });
  server.Post(
      "/suggestions", [&store](const httplib::Request& request, httplib::Response& response) {
        const auto suggestion = zweck::FromJson<Suggestion>(zweck::Body::CopyOf(request.body));
        response.status =
            suggestion.ok() && zweck::Persist<SuggestionTable>(*suggestion, store).ok() ? 201 : 400;
      });
}

}  // namespace acme
