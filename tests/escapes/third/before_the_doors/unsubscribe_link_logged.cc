// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the whole address of a request, in which the reader's e-mail and token stand.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Unseen: nobody
// Author: has not read the checks, and came third

#include <crow.h>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response Unsubscribe(const crow::request& request, zweck::SqliteStore& store) {
  CROW_LOG_INFO << "unsubscribe: " << request.raw_url;
  const char* email = request.url_params.get("email");
  if (email == nullptr) return crow::response(400);
  const absl::StatusOr<bool> gone =
      zweck::Erase<ReaderTable, Subscription>(store, std::string(email));
  if (!gone.ok()) return crow::response(500);
  return crow::response(*gone ? 204 : 404);
}

void AddRoutes(crow::SimpleApp& app, zweck::SqliteStore& store) {
  app.route("/unsubscribe",
            [&store](const crow::request& request) { return Unsubscribe(request, store); });
}

}  // namespace acme
