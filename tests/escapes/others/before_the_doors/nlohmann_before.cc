// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes the body apart by nlohmann-json, and keeps what the category does not declare.
// Stopped by: clang-tidy
// Finding: zweck-declaration|zweck-egress
// Author: has not read the checks

#include <map>
#include <nlohmann/json.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Signup {
  Buyer buyer;
  std::string referred_by;
};

absl::StatusOr<Signup> ReadSignup(const std::string& body) {
  const auto doc = nlohmann::json::parse(body, nullptr, false);
  if (doc.is_discarded()) return absl::InvalidArgumentError("no JSON");
  auto buyer = zweck::FromJson<Buyer>(doc.at("buyer").dump());
  if (!buyer.ok()) return buyer.status();
  return Signup{*std::move(buyer), doc.value("referredBy", "")};
}

}  // namespace acme
