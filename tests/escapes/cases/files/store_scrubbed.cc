// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tidies the store up by its own means, and says so.
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Tidy(const std::string& path) {
  auto store = zweck::SqliteStore::Open(path);
  if (store.ok() && store->Scrub().ok()) std::cout << "scrubbed\n";
}

}  // namespace acme
