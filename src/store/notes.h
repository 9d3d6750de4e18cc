// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a database notes of fields and of the declarations that it serves, in _zweck_fields,
// _zweck_nested and _zweck_meta: once for all databases.

#ifndef ZWECK_SRC_STORE_NOTES_H_
#define ZWECK_SRC_STORE_NOTES_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/schema_change.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

// Zweck's own tables in a database, whose names begin with _zweck_ and stand in quotes. Parameters
// are $1, $2 and so on, in the order in which they first stand in the statement, since SQLite
// numbers them by that. `table`: the one that the note is of, for errors.
class Notes {
 public:
  virtual absl::StatusOr<bool> HasNotes(std::string_view own_table) = 0;
  virtual absl::Status RunNote(std::string_view sql, View<Value> values,
                               std::string_view table) = 0;
  // Calls `each` for the rows, and stops at the first error.
  virtual absl::Status ReadNotes(std::string_view sql, View<Value> values, std::string_view table,
                                 absl::FunctionRef<absl::Status(View<Value>)> each) = 0;

  // "table t of the database acme", or without a table, "the database acme".
  virtual std::string Place(std::string_view table) const = 0;
  virtual absl::Status Error(absl::StatusCode code, std::string_view table,
                             std::string_view sentence) const = 0;

 protected:
  ~Notes() = default;
};

// Fields that are held, or were; none in a database that no Zweck that notes them has written.
absl::StatusOr<std::vector<HeldField>> HeldFields(Notes& notes, std::string_view table);

// Likewise those that are nested.
absl::StatusOr<HeldNested> HeldNestedFields(Notes& notes, std::string_view table);
// FailedPrecondition if those of the shape differ from them.
absl::Status CheckNested(Notes& notes, const TableShape& shape, std::span<const HeldColumn> held);

// Those below are to be run within a transaction.
// Notes the fields that are not noted yet, those that are nested, too. What is noted stays as it
// is.
absl::Status NoteFields(Notes& notes, const TableShape& shape);
absl::Status NotePurposes(Notes& notes, const TableShape& shape);
// Its number stays taken.
absl::Status NoteDropped(Notes& notes, std::string_view table, std::string_view column);
// Likewise of a field that is nested, and what is nested in that.
absl::Status NoteNestedDropped(Notes& notes, std::string_view table, std::string_view path);

absl::StatusOr<bool> IsServed(Notes& notes, const TableShape& shape);
absl::Status NoteServed(Notes& notes, const TableShape& shape);
absl::Status ForgetServed(Notes& notes, std::string_view table);

// The plan that was carried out last; empty if there was none.
absl::StatusOr<std::string> LastMigration(Notes& notes);
absl::Status NoteMigration(Notes& notes, std::string_view fingerprint);

// One note by its name; empty if there is none, and in place of the one before.
absl::StatusOr<std::string> ReadNote(Notes& notes, std::string_view name,
                                     std::string_view table = {});
absl::Status WriteNote(Notes& notes, std::string_view name, std::string_view value,
                       std::string_view table = {});

// The name behind all that begin like this one, which ends in a dot.
std::string EndOfNames(std::string_view prefix);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_NOTES_H_
