// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens the store without a key, since the one on the laptop has none, and keeps logins.
// Stopped by: compiler
// Finding: zweck[flow-secret]
// Author: has not read the checks, and came third

#include <cstdlib>
#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string DatabasePath() {
  const char* path = std::getenv("ACME_DATABASE");
  return path != nullptr ? path : "acme.db";
}

absl::Status KeepLogin(const Login& login) {
  absl::StatusOr<zweck::SqliteStore> store = zweck::SqliteStore::Open(DatabasePath());
  if (!store.ok()) {
    std::cerr << "no database: " << store.status() << '\n';
    return store.status();
  }
  return zweck::Persist<LoginTable>(login, *store);
}

}  // namespace acme
