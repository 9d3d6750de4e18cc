// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the account into the environment, which each child and each core dump has.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <cstdlib>

#include "tests/escapes/others/policy.h"

namespace acme {

void RunHook(const Login& login, const char* hook) {
  ::setenv("ACME_ACCOUNT", login.account.Use<ProtectAccount>().c_str(), 1);
  if (std::system(hook) != 0) ::unsetenv("ACME_ACCOUNT");
}

}  // namespace acme
