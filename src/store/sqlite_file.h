// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A database file: made for its owner alone, told from a stranger's before anything touches it, and
// configured.

#ifndef ZWECK_SRC_STORE_SQLITE_FILE_H_
#define ZWECK_SRC_STORE_SQLITE_FILE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <memory>
#include <string>
#include <string_view>

#include "src/store/sqlite_connection.h"

namespace zweck::store {

// The database has four tables of our own, whose names start as no declared table's name can:
//   _zweck_meta (name, value), _zweck_tables (name, owes_scrub), _zweck_columns (table_name,
//   column_name, sealed, holds), _zweck_fields (table_name, number, column_name, kind, purposes)
absl::StatusOr<std::unique_ptr<SqliteConnection>> OpenDatabaseFile(std::string path,
                                                                   absl::Duration busy_timeout,
                                                                   ErasingSteps steps);

// In a file that was made by a version that cleans pages on their way into it, or was cleaned once
// by one, _zweck_meta has this name; while it is being cleaned, the other one, with the page that
// is next, in decimal.
inline constexpr std::string_view kScrubbed = "scrubbed";
inline constexpr std::string_view kScrubNext = "scrub_next";

// So that a version that writes pages as they are says that it is too old.
absl::Status NoteVersion(SqliteConnection& connection);

// Writes a copy that has nothing but the rows that are there, for its owner alone. There may be no
// such file.
absl::Status CopyTo(SqliteConnection& connection, const std::string& path);

// FailedPrecondition in a file that another version of Zweck has made its own meanwhile.
absl::Status CheckVersion(SqliteConnection& connection);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_FILE_H_
