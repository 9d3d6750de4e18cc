// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/store/postgres_store.h>

#include <iostream>
#include <utility>
#include <variant>

#include "open_store.h"

namespace connect_backend {

OpenedStore OpenPostgres(const std::string& connection, Sealing sealing, StoreClock clock) {
  const zweck::PostgresOptions options{.clock = clock.clock};
  auto store = std::visit(
      [&](auto& key) { return zweck::PostgresStore::Open(connection, std::move(key), options); },
      sealing);
  if (!store.ok()) return store.status();
  if (absl::Status told = clock.is_right ? store->ConfirmClock() : store->CheckClock();
      !told.ok()) {
    std::cerr << told.message() << '\n';
  }
  const auto logged = store->WhatTheServerLogs();
  if (!logged.ok()) return logged.status();
  for (const std::string& sentence : *logged) std::cerr << sentence << '\n';
  return std::make_unique<AnyStoreOver<zweck::SealedPostgresStore>>(*std::move(store));
}

}  // namespace connect_backend
