// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The note of what is held sealed, in a SQLite database.

#ifndef ZWECK_SRC_STORE_SEALED_COLUMNS_H_
#define ZWECK_SRC_STORE_SEALED_COLUMNS_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <optional>
#include <span>
#include <string_view>

#include "src/store/sealed_names.h"
#include "src/store/sealing.h"
#include "src/store/sqlite_connection.h"
#include "src/store/sqlite_table.h"

namespace zweck::store {

class SealedColumns : public SealedNames {
 public:
  // What the database says; nothing if no key was ever used with it. PermissionDenied if it was
  // sealed with another one.
  static absl::StatusOr<std::optional<SealedColumns>> Read(SqliteConnection& connection,
                                                           const Sealer& sealer);
  absl::Status Write(SqliteConnection& connection, const Sealer& sealer) const;

  // Seals each absent value of the columns that are sealed by now, and notes them. For a database
  // that was made when absent values were not sealed. To be run within a transaction.
  static absl::Status BindAbsence(SqliteConnection& connection, const Sealer& sealer);
};

// Seals each absent value of one column. To be run within a transaction.
absl::Status SealAbsentValues(SqliteConnection& connection, const Sealer& sealer,
                              std::span<const HeldColumn> held, const SealedField& field);

// Fills in the hashes that lookups of a table go by, where there are none yet. To be run within a
// transaction.
absl::Status FillLookups(SqliteConnection& connection, const Sealer& sealer,
                         const TableShape& shape);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALED_COLUMNS_H_
