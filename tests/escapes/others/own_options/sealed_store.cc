// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: opens a sealed store by a key from a file, as the page says.
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<zweck::SealedSqliteStore> OpenLogins(const std::string& key_file) {
  auto key = zweck::SealingKey::FromFile(key_file);
  if (!key.ok()) return key.status();
  return zweck::SqliteStore::Open("/var/lib/acme/logins.db", *std::move(key),
                                  {.busy_timeout = absl::Seconds(2)});
}

absl::Status Failed(zweck::SealedSqliteStore& store, const std::string& account) {
  auto login = zweck::Find<LoginTable, Login>(store, account);
  if (!login.ok()) return login.status();
  login->failures = login->failures.Use<ProtectAccount>() + 1;
  return zweck::Persist<LoginTable>(*login, store);
}

}  // namespace acme
