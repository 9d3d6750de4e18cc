// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a table from mail addresses to cards in LevelDB, beside the store.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <leveldb/db.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status Register(const Borrower& borrower, zweck::SqliteStore& store, leveldb::DB& lookup) {
  if (absl::Status kept = zweck::Persist<BorrowerTable>(borrower, store); !kept.ok()) return kept;
  const auto& email = borrower.email.Use<RemindOfReturn>();
  if (email.has_value()) {
    lookup.Put(leveldb::WriteOptions{.sync = true}, *email, borrower.card.Use<RemindOfReturn>());
  }
  return absl::OkStatus();
}

}  // namespace acme
