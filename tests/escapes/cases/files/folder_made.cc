// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes the folder in which the store lies.
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include <filesystem>

#include "tests/escapes/policy.h"

namespace acme {

bool Open(const std::string& folder) {
  std::filesystem::create_directories(folder);
  return zweck::SqliteStore::Open(folder + "/acme.db").ok();
}

}  // namespace acme
