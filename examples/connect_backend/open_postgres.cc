// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/store/postgres_store.h>

#include <iostream>
#include <utility>

#include "open_store.h"

namespace connect_backend {

OpenedStore OpenPostgres(const std::string& connection, zweck::SealingKey key) {
  auto store = zweck::PostgresStore::Open(connection, std::move(key));
  if (!store.ok()) return store.status();
  const auto logged = store->WhatTheServerLogs();
  if (!logged.ok()) return logged.status();
  for (const std::string& sentence : *logged) std::cerr << sentence << '\n';
  return std::make_unique<AnyStoreOver<zweck::SealedPostgresStore>>(*std::move(store));
}

}  // namespace connect_backend
