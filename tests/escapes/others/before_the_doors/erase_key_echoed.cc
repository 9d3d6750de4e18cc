// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: answers an erasure with the address that was erased, and traces it.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <crow.h>
#include <opentelemetry/trace/provider.h>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response Forget(zweck::SqliteStore& store, opentelemetry::trace::Span& span,
                      const crow::request& req) {
  const char* mail = req.url_params.get("mail");
  if (mail == nullptr) return crow::response(400);
  span.SetAttribute("erase.mail", mail);
  const auto erased = zweck::Erase<ReaderTable, Subscription>(store, std::string(mail));
  if (!erased.ok()) return crow::response(500);
  return crow::response(200, std::string("erased ") + mail);
}

}  // namespace acme
