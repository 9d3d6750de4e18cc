// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/time/time.h>
#include <zweck/store/change.h>
#include <zweck/store/question.h>
#include <zweck/store/sqlite_store.h>

#include <iostream>
#include <utility>
#include <variant>

#include "open_store.h"

namespace connect_backend {

OpenedStore OpenSqlite(const std::string& path, Sealing sealing, StoreClock clock) {
  const zweck::SqliteOptions options{.busy_timeout = absl::Seconds(2), .clock = clock.clock};
  auto store = std::visit(
      [&](auto& key) { return zweck::SqliteStore::Open(path, std::move(key), options); }, sealing);
  if (!store.ok()) return store.status();
  if (absl::Status told = clock.is_right ? store->ConfirmClock() : store->CheckClock();
      !told.ok()) {
    std::cerr << told.message() << '\n';
  }
  return std::make_unique<AnyStoreOver<zweck::SealedSqliteStore>>(*std::move(store));
}

}  // namespace connect_backend
