// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says by a scope guard whose login was worked on, and how long it took.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/cleanup/cleanup.h>
#include <absl/time/clock.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status CheckLogin(const Login& login, zweck::SealedSqliteStore& store) {
  const absl::Time began = absl::Now();
  const std::string_view account = login.account.Use<ProtectAccount>();
  absl::Cleanup report = [account, began] {
    std::clog << "login of " << account << " took " << absl::Now() - began << '\n';
  };
  if (login.failures.Use<ProtectAccount>() > 5) {
    return absl::PermissionDeniedError("too many failures");
  }
  return zweck::Persist<LoginTable>(login, store);
}

}  // namespace acme
