// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens a database for each buyer, whose customer number is the file's name.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr char kFolder[] = "/srv/acme/buyers";

absl::Status KeepApart(const Buyer& buyer) {
  const std::string path = absl::StrCat(kFolder, "/", buyer.number.Use<DeliverOrder>(), ".db");
  absl::StatusOr<zweck::SqliteStore> store =
      zweck::SqliteStore::Open(path, {.busy_timeout = absl::Seconds(1)});
  if (!store.ok()) return store.status();
  return zweck::Persist<BuyerTable>(buyer, *store);
}

absl::Status Ship(const Buyer& buyer, CourierHttp& http) {
  absl::Status kept = KeepApart(buyer);
  if (!kept.ok()) return kept;
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), http);
}

}  // namespace acme
