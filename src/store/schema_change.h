// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a database notes of fields, and what has to change where a declaration differs from that.
// All stores ask this; each makes its own statements of the answer.

#ifndef ZWECK_SRC_STORE_SCHEMA_CHANGE_H_
#define ZWECK_SRC_STORE_SCHEMA_CHANGE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/store/nested_change.h"
#include "src/store/table_shape.h"
#include "zweck/store/migration.h"

namespace zweck::store {

// What the database notes of a field that it holds, or held once: its number stays taken.
struct HeldField {
  std::uint32_t number = 0;
  std::optional<std::string> column = {};  // nothing: it was dropped
  std::string kind = {};
  std::string purposes = {};  // as JoinedPurposes gives them
};

struct HeldTable {
  std::vector<HeldColumn> columns;
  std::vector<HeldField> fields;
  std::vector<std::string> indexes;  // names of ours
  HeldNested nested = {};
};

// From one table that is held to the one that is declared.
struct TableChange {
  TableShape shape = {};
  // By the name that is held, with the place in the shape.
  std::vector<std::pair<std::string, std::size_t>> renamed = {};
  std::vector<std::pair<std::string, std::size_t>> widened = {};
  std::vector<std::string> dropped = {};
  NestedChange nested = {};
  bool ends = false;  // of rows that are there come sooner
  bool forgets_ends = false;
  // What needs no plan of kContract, and what does.
  std::vector<MigrationStep> expand = {};
  std::vector<MigrationStep> contract = {};
  // Can the program that declares the shape run before kContract?
  bool runs_before = true;
};

using NameIndex = absl::FunctionRef<std::string(const TableShape&, const ShapeColumn&)>;
// The one number that a statement about a table gives.
using ReadNumber =
    absl::FunctionRef<absl::StatusOr<std::int64_t>(const std::string& sql, std::string_view table)>;

// Shows a pass all rows. The shape has the names that are held, as PassedSql has it.
using ShowRows = absl::FunctionRef<absl::Status(const TableShape& shape, RowPass& pass)>;

// A table as it was found.
struct Seen {
  TableShape shape;
  HeldTable held;
  std::string place;  // as errors call it
};
struct Differences {
  std::vector<TableChange> changes;
  MigrationPlan plan;
};
// FailedPrecondition for what no plan does. `now`: by which rows end.
absl::StatusOr<Differences> DifferencesOf(MigrationPhase phase, const std::vector<Seen>& seen,
                                          absl::Time now, NameIndex index_name, ReadNumber number,
                                          ShowRows show);

// FailedPrecondition if a field of the shape was dropped by a plan, or has the number of another
// kind. Who plans nothing brings nothing back.
absl::Status CheckNew(std::string_view place, const TableShape& shape,
                      const std::vector<HeldField>& fields);

// 32 hexadecimal digits.
std::string DigestOf(std::string_view bytes);
// A digest of the declaration of a table: a database notes which of them it can serve.
std::string ShapeId(const TableShape& shape);
// The name under which it does. Those of one table begin alike.
std::string ServedName(const TableShape& shape);
std::string ServedPrefix(std::string_view table);

// Was this plan carried out already, as `last` says, so that nothing is left of it? What it was
// made for is gone then. But if rows of before have come in since, it is carried out again.
bool IsDone(const MigrationPlan& plan, std::string_view last,
            const absl::StatusOr<Differences>& found);

// Why a plan is not carried out.
absl::Status HasMoved(std::string_view place);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SCHEMA_CHANGE_H_
