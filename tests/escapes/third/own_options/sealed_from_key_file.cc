// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: opens a sealed store by a key from a file, says what failed, and keeps logins in it.
// Author: has not read the checks, and came third

#include <iostream>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Paths {
  std::string database = "/srv/acme/logins.db";
  std::string key = "/etc/acme/sealing.key";
};

absl::StatusOr<zweck::SealedSqliteStore> OpenLogins(const Paths& paths) {
  absl::StatusOr<zweck::SealingKey> key = zweck::SealingKey::FromFile(paths.key);
  if (!key.ok()) {
    std::cerr << "the key " << paths.key << ": " << key.status() << '\n';
    return key.status();
  }
  return zweck::SqliteStore::Open(
      paths.database, *std::move(key),
      {.busy_timeout = absl::Seconds(2), .scrub = zweck::SqliteOptions::Scrub::kLater});
}

absl::Status SignedIn(const Login& login, const Paths& paths) {
  absl::StatusOr<zweck::SealedSqliteStore> store = OpenLogins(paths);
  if (!store.ok()) return store.status();
  return zweck::Persist<LoginTable>(login, *store);
}

}  // namespace acme
