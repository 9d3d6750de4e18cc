// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: compares two values in constant time, with hashes that are locals.
// Author: has not read the checks

#include <sodium.h>

#include <array>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

bool SamePassword(const Login& login, const std::string& given_hash) {
  const std::optional<std::string>& kept = login.password.Use<ProtectAccount>();
  if (!kept.has_value() || kept->size() != given_hash.size()) return false;
  return sodium_memcmp(kept->data(), given_hash.data(), kept->size()) == 0;
}

bool SameBrowser(const Login& before, const Login& now) {
  const std::size_t a = std::hash<std::string>{}(before.browser.Use<ProtectAccount>());
  const std::size_t b = std::hash<std::string>{}(now.browser.Use<ProtectAccount>());
  return a == b;
}

}  // namespace acme
