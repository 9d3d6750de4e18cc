// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts failures by account in a map whose key is the field itself.
// Stopped by: compiler
// Finding: zweck[field-hash]
// Author: has not read the checks, and came third

#include <iostream>
#include <unordered_map>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

using Account = decltype(Login::account);

std::size_t AccountsThatFailed(const std::vector<Login>& logins) {
  std::unordered_map<Account, int> failures;
  for (const Login& login : logins) {
    const int failed = login.failures.Use<ProtectAccount>();
    if (failed == 0) continue;
    failures[login.account] += failed;
  }
  std::cout << "accounts with failures: " << failures.size() << '\n';
  return failures.size();
}

}  // namespace acme
