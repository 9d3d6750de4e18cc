// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which columns a database holds sealed, as a note that is sealed itself: who may write to the file
// but has no key can neither empty a sealed column nor drop it without being noticed.

#ifndef ZWECK_SRC_STORE_SEALED_COLUMNS_H_
#define ZWECK_SRC_STORE_SEALED_COLUMNS_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "src/store/sealing.h"
#include "src/store/sqlite_connection.h"
#include "src/store/sqlite_table.h"

namespace zweck::store {

class SealedColumns {
 public:
  // What the database says; nothing if no key was ever used with it. PermissionDenied if it was
  // sealed with another one.
  static absl::StatusOr<std::optional<SealedColumns>> Read(SqliteConnection& connection,
                                                           const Sealer& sealer);
  absl::Status Write(SqliteConnection& connection, const Sealer& sealer) const;

  // Seals each absent value of the columns that are sealed by now, and notes them. For a database
  // that was made when absent values were not sealed. To be run within a transaction.
  static absl::Status BindAbsence(SqliteConnection& connection, const Sealer& sealer);

  // False for a database that was made when absent values were not sealed.
  bool binds_absence() const { return binds_absence_; }
  bool Has(std::string_view table, std::string_view column) const;
  // Notes the sealed columns of a table in place of those before; true if that is a change.
  bool Set(const TableShape& shape);

 private:
  bool binds_absence_ = true;
  std::set<std::string> names_;  // "table.column"; neither has a dot in it
};

// Seals each absent value of one column. To be run within a transaction.
absl::Status SealAbsentValues(SqliteConnection& connection, const Sealer& sealer,
                              std::string_view table, std::span<const HeldColumn> held,
                              std::string_view column);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALED_COLUMNS_H_
