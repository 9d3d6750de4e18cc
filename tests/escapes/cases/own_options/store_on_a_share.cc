// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens a store in a folder that is shared, and whose end a caller names.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <absl/strings/str_cat.h>
#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Keep(const Customer& customer, const std::string& month) {
  auto store = zweck::SqliteStore::Open(absl::StrCat("/srv/samba/", month, ".db"));
  return store.ok() ? zweck::Persist<CustomerTable>(customer, *store) : store.status();
}

}  // namespace acme
