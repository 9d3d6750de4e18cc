// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells the team's chat room who has just ordered.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <cpr/cpr.h>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr char kHook[] = "https://hooks.slack.example/services/T0/B0/x";

void NoticeInChat(const std::string& text) {
  cpr::Post(cpr::Url{kHook}, cpr::Header{{"Content-Type", "application/json"}},
            cpr::Body{absl::StrCat(R"({"text":")", text, R"("})")});
}

absl::Status PlaceOrder(const Buyer& buyer, zweck::SqliteStore& store) {
  absl::Status kept = zweck::Persist<BuyerTable>(buyer, store);
  if (!kept.ok()) return kept;
  const std::string& name = buyer.name.Use<DeliverOrder>();
  NoticeInChat(absl::StrCat("New order from ", name, ", hurray!"));
  return absl::OkStatus();
}

}  // namespace acme
