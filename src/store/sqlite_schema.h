// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a SQLite database notes of fields and of the declarations that it serves.

#ifndef ZWECK_SRC_STORE_SQLITE_SCHEMA_H_
#define ZWECK_SRC_STORE_SQLITE_SCHEMA_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <string_view>
#include <vector>

#include "src/store/schema_change.h"
#include "src/store/sqlite_connection.h"

namespace zweck::store {

// False in a database that no Zweck that notes them has written.
absl::StatusOr<bool> NotesFields(SqliteConnection& connection);
absl::StatusOr<std::vector<HeldField>> HeldFields(SqliteConnection& connection,
                                                  std::string_view table);

// Those below are to be run within a transaction.
absl::Status MakeFieldNotes(SqliteConnection& connection);
// Notes the fields that are not noted yet. What is noted stays as it is.
absl::Status NoteFields(SqliteConnection& connection, const TableShape& shape);
absl::Status NotePurposes(SqliteConnection& connection, const TableShape& shape);
// Its number stays taken.
absl::Status NoteDropped(SqliteConnection& connection, std::string_view table,
                         std::string_view column);

absl::StatusOr<bool> IsServed(SqliteConnection& connection, const TableShape& shape);
absl::Status NoteServed(SqliteConnection& connection, const TableShape& shape);
absl::Status ForgetServed(SqliteConnection& connection, std::string_view table);

// The plan that was carried out last; empty if there was none.
absl::StatusOr<std::string> LastMigration(SqliteConnection& connection);
absl::Status NoteMigration(SqliteConnection& connection, std::string_view fingerprint);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_SCHEMA_H_
