// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the database by a command.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include <cstdlib>

#include "tests/escapes/policy.h"

namespace acme {

constexpr const char* kPath = "/var/lib/acme/orders.db";
int Backup() {
  auto store = zweck::SqliteStore::Open(kPath);
  return store.ok() ? std::system("cp /var/lib/acme/orders.db /mnt/backup/") : 1;
}

}  // namespace acme
