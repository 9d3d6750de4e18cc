// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: passes a webhook on to a second system as it came.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <cpr/cpr.h>

#include "tests/escapes/others/policy.h"

namespace acme {

int OnWebhook(const std::string& body, zweck::SqliteStore& store) {
  cpr::Post(cpr::Url{"https://crm.example/in"}, cpr::Body{body});
  auto wish = zweck::FromJson<Subscription>(body);
  if (!wish.ok()) return 422;
  return zweck::Persist<ReaderTable>(*wish, store).ok() ? 204 : 503;
}

}  // namespace acme
