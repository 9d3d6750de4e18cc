// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs who signed in, by spdlog.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <spdlog/spdlog.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Audit(const Login& login) {
  auto log = spdlog::get("audit");
  log->info("login account={} from={} failures={}", login.account.Use<ProtectAccount>(),
            login.address.Use<ProtectAccount>(), login.failures.Use<ProtectAccount>());
}

}  // namespace acme
