// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: parses a body with another library first, and logs a member of it.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <httplib.h>
#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::StatusOr<SignUp> ReadSignUp(const httplib::Request& request) {
  const nlohmann::json peek = nlohmann::json::parse(request.body);
  if (peek.contains("assistance")) {
    spdlog::info("needs assistance: {}", peek.at("assistance").get<std::string>());
  }
  return zweck::FromJson<SignUp>(zweck::Body::CopyOf(request.body));
}

}  // namespace acme
