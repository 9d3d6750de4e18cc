// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/time/time.h>
#include <zweck/store/change.h>
#include <zweck/store/question.h>
#include <zweck/store/sqlite_store.h>

#include <utility>

#include "open_store.h"

namespace connect_backend {

OpenedStore OpenSqlite(const std::string& path, zweck::SealingKey key) {
  auto store = zweck::SqliteStore::Open(path, std::move(key), {.busy_timeout = absl::Seconds(2)});
  if (!store.ok()) return store.status();
  return std::make_unique<AnyStoreOver<zweck::SealedSqliteStore>>(*std::move(store));
}

}  // namespace connect_backend
