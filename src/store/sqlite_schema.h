// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The table in which a SQLite database notes its fields.

#ifndef ZWECK_SRC_STORE_SQLITE_SCHEMA_H_
#define ZWECK_SRC_STORE_SQLITE_SCHEMA_H_

#include <absl/status/status.h>

#include "src/store/sqlite_connection.h"

namespace zweck::store {

// To be run within a transaction.
absl::Status MakeFieldNotes(SqliteConnection& connection);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_SCHEMA_H_
