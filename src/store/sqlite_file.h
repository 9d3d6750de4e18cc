// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A database file: made for its owner alone, told from a stranger's before anything touches it, and
// configured.

#ifndef ZWECK_SRC_STORE_SQLITE_FILE_H_
#define ZWECK_SRC_STORE_SQLITE_FILE_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <memory>
#include <string>

#include "src/store/sqlite_connection.h"

namespace zweck::store {

// The database has four tables of our own, whose names start as no declared table's name can:
//   _zweck_meta (name, value), _zweck_tables (name, owes_scrub), _zweck_columns (table_name,
//   column_name, sealed, holds), _zweck_fields (table_name, number, column_name, kind, purposes)
absl::StatusOr<std::unique_ptr<SqliteConnection>> OpenDatabaseFile(std::string path,
                                                                   absl::Duration busy_timeout);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_FILE_H_
