// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Opens the store of the backend.

#ifndef CONNECT_BACKEND_OPEN_STORE_H_
#define CONNECT_BACKEND_OPEN_STORE_H_

#include <absl/status/statusor.h>
#include <zweck/store/ending.h>
#include <zweck/store/key_ring.h>
#include <zweck/store/sealing_key.h>

#include <memory>
#include <string>
#include <variant>

#include "any_store.h"

namespace connect_backend {

using OpenedStore = absl::StatusOr<std::unique_ptr<AnyStore>>;

// A key for good, or keys that rotate.
using Sealing = std::variant<zweck::SealingKey, zweck::KeyRing>;

struct StoreClock {
  const zweck::Clock* clock = nullptr;  // null: the machine's, or the server's
  bool is_right = false;                // somebody has looked at it
};

OpenedStore OpenSqlite(const std::string& path, Sealing sealing, StoreClock clock);

// Says on standard error by which of its settings the server logs values. Unimplemented in a
// program that was built without PostgreSQL.
OpenedStore OpenPostgres(const std::string& connection, Sealing sealing, StoreClock clock);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_OPEN_STORE_H_
