// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads records into a local vector, changes them, and keeps them.
// Author: has not read the checks

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ResetFailures(zweck::SealedSqliteStore& store) {
  std::vector<Login> changed;
  absl::Status read = zweck::ForEach<LoginTable, Login>(store, [&changed](const Login& login) {
    if (login.failures.Use<ProtectAccount>() > 0) changed.push_back(login);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  for (Login& login : changed) {
    login.failures = 0;
    if (absl::Status kept = zweck::Persist<LoginTable>(login, store); !kept.ok()) return kept;
  }
  return absl::OkStatus();
}

}  // namespace acme
