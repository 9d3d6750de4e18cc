// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks for the type and the length of a request before it makes a body of it.
// Author: has not read the checks, and came third

#include <absl/strings/match.h>
#include <crow.h>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr std::size_t kMostBytes = 64 * 1024;

crow::response Subscribe(const crow::request& request, zweck::SqliteStore& store) {
  const std::string& type = request.get_header_value("Content-Type");
  if (!absl::StartsWithIgnoreCase(type, "application/json")) return crow::response(415);
  if (request.body.empty()) return crow::response(400);
  if (request.body.size() > kMostBytes) return crow::response(413);

  const zweck::Body body = zweck::Body::CopyOf(request.body);
  const absl::StatusOr<Subscription> reader = zweck::FromJson<Subscription>(body);
  if (!reader.ok()) return crow::response(400, std::string(reader.status().message()));
  return crow::response(zweck::Persist<ReaderTable>(*reader, store).ok() ? 201 : 503);
}

}  // namespace acme
