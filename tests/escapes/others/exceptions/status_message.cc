// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an error says which phone number is wrong.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_format.h>

#include <algorithm>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ValidPhone(const Buyer& buyer) {
  const std::optional<std::string>& phone = buyer.phone.Use<DeliverOrder>();
  if (!phone.has_value()) return absl::OkStatus();
  const bool ok = std::all_of(phone->begin(), phone->end(),
                              [](unsigned char c) { return std::isdigit(c) || c == '+'; });
  if (ok) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrFormat("phone number '%s' is wrong", *phone));
}

}  // namespace acme
