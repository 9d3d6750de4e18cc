// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the database for a backup.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include <filesystem>

#include "tests/escapes/policy.h"

namespace acme {

bool Backup() {
  auto store = zweck::SqliteStore::Open("/var/lib/acme/customers.db");
  std::filesystem::copy_file("/var/lib/acme/customers.db", "/mnt/backup/customers.db");
  return store.ok();
}

}  // namespace acme
