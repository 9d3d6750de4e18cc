// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: opens a store where the configuration says, and keeps a record.
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Keep(const Customer& customer, const std::string& folder) {
  auto store = zweck::SqliteStore::Open(folder + "/acme.db");
  if (!store.ok()) return store.status();
  return zweck::Persist<CustomerTable>(customer, *store);
}

}  // namespace acme
