// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: checks the form of an address, and says only that it is wrong.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <cctype>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool IsAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.rfind('@') != at) return false;
  const std::string_view domain = text.substr(at + 1);
  return domain.find('.') != std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::isspace(c); });
}

absl::Status CheckSignUp(const SignUp& sign_up) {
  if (!IsAddress(sign_up.email.Use<RunEvents>())) {
    return absl::InvalidArgumentError("sign-up: email is not an address");
  }
  if (sign_up.seats.Use<RunEvents>() < 1 || sign_up.seats.Use<RunEvents>() > 6) {
    return absl::OutOfRangeError("sign-up: seats are 1 to 6");
  }
  return absl::OkStatus();
}

}  // namespace acme
