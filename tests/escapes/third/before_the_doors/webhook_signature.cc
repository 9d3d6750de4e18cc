// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: compares a body's checksum with the one in its header before anybody reads it.
// Author: has not read the checks, and came third

#include <absl/strings/numbers.h>
#include <crow.h>

#include <cstdint>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

// FNV-1a with the secret in front; the partner computes the same.
std::uint64_t Checksum(std::string_view secret, std::string_view body) {
  std::uint64_t sum = 14695981039346656037ULL;
  for (const std::string_view part : {secret, body}) {
    for (const char c : part) {
      sum ^= static_cast<unsigned char>(c);
      sum *= 1099511628211ULL;
    }
  }
  return sum;
}

absl::StatusOr<Question> FromPartner(const crow::request& request, std::string_view secret) {
  std::uint64_t said = 0;
  if (!absl::SimpleHexAtoi(request.get_header_value("X-Checksum"), &said)) {
    return absl::InvalidArgumentError("there is no checksum");
  }
  if (said != Checksum(secret, request.body)) {
    return absl::PermissionDeniedError("the checksum is another");
  }
  return zweck::FromJson<Question>(request.body);
}

}  // namespace acme
