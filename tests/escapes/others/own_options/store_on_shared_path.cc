// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens the store on a folder that is shared with everybody.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Share(const Buyer& buyer) {
  auto store = zweck::SqliteStore::Open("/mnt/team-share/public/buyers.db");
  if (!store.ok()) return store.status();
  return zweck::Persist<BuyerTable>(buyer, *store);
}

}  // namespace acme
