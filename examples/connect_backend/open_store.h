// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Opens the store of the backend.

#ifndef CONNECT_BACKEND_OPEN_STORE_H_
#define CONNECT_BACKEND_OPEN_STORE_H_

#include <absl/status/statusor.h>
#include <zweck/store/sealing_key.h>

#include <memory>
#include <string>

#include "any_store.h"

namespace connect_backend {

using OpenedStore = absl::StatusOr<std::unique_ptr<AnyStore>>;

OpenedStore OpenSqlite(const std::string& path, zweck::SealingKey key);

// Says on standard error by which of its settings the server logs values. Unimplemented in a
// program that was built without PostgreSQL.
OpenedStore OpenPostgres(const std::string& connection, zweck::SealingKey key);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_OPEN_STORE_H_
