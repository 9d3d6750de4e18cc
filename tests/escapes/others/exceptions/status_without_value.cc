// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: an error names the field, not its value.
// Author: has not read the checks

#include <algorithm>
#include <cctype>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ValidPhone(const Buyer& buyer) {
  const std::optional<std::string>& phone = buyer.phone.Use<DeliverOrder>();
  if (!phone.has_value()) return absl::OkStatus();
  if (phone->size() < 5) return absl::InvalidArgumentError("buyer.phone: too short");
  const bool digits = std::all_of(phone->begin() + 1, phone->end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
  });
  return digits ? absl::OkStatus() : absl::InvalidArgumentError("buyer.phone: not all digits");
}

}  // namespace acme
