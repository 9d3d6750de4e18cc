// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks a web service in which country the one who signs in is.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <cpr/cpr.h>

#include <optional>

#include "tests/escapes/others/policy.h"

namespace acme {

// A login from an unusual country asks for a second factor.
std::optional<std::string> CountryOf(const std::string& address) {
  const cpr::Response answer =
      cpr::Get(cpr::Url{"https://ip-country.example/v1"}, cpr::Parameters{{"ip", address}});
  if (answer.status_code != 200 || answer.text.size() != 2) return std::nullopt;
  return answer.text;
}

bool NeedsSecondFactor(const Login& login) {
  const std::optional<std::string> country = CountryOf(login.address.Use<ProtectAccount>());
  return !country.has_value() || *country != "DE";
}

}  // namespace acme
