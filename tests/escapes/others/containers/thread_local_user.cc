// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a thread_local says who is served; the next request on the thread still sees it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

thread_local std::string current_account;

class RequestScope {
 public:
  explicit RequestScope(const Login& login) {
    current_account = login.account.Use<ProtectAccount>();
  }
};

const std::string& CurrentAccount() { return current_account; }

}  // namespace acme
