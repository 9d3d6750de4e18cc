// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: merges two records of one borrower, field by field, and erases the one that goes.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <iterator>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status Merge(Borrower kept, const Borrower& other, zweck::SqliteStore& store) {
  if (!kept.email.Use<RemindOfReturn>().has_value()) {
    kept.email = other.email.Use<RemindOfReturn>();
  }
  std::vector<std::string> interests = kept.interests.Use<Lend>();
  const std::vector<std::string>& more = other.interests.Use<Lend>();
  std::copy_if(more.begin(), more.end(), std::back_inserter(interests), [&](const auto& one) {
    return std::find(interests.begin(), interests.end(), one) == interests.end();
  });
  kept.interests = std::move(interests);
  if (absl::Status done = zweck::Persist<BorrowerTable>(kept, store); !done.ok()) return done;
  return zweck::Erase<BorrowerTable, Borrower>(store, other.card.Use<Lend>()).status();
}

}  // namespace acme
