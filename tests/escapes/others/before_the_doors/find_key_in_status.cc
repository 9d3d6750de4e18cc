// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says in an error which account was not there.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<int> Failures(zweck::SealedSqliteStore& store, const std::string& account) {
  const auto login = zweck::Find<LoginTable, Login>(store, account);
  if (!login.ok()) {
    return absl::NotFoundError(absl::StrCat("account ", account, ": ", login.status().message()));
  }
  return login->failures.Use<ProtectAccount>();
}

}  // namespace acme
