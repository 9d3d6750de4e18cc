// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a database notes of fields within columns of JSON, and what has to change where a
// declaration differs from that. For all stores, as schema_change.h is for columns.

#ifndef ZWECK_SRC_STORE_NESTED_CHANGE_H_
#define ZWECK_SRC_STORE_NESTED_CHANGE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/nested_json.h"
#include "src/store/row_pass.h"
#include "src/store/table_shape.h"
#include "zweck/store/migration.h"

namespace zweck::store {

// A field that a column of JSON has in it, or had once. Its number stays taken.
struct HeldNestedField {
  std::string path;
  std::optional<std::string> name = {};  // its own; nothing: it was dropped
  std::string form = {};
  std::string kind = {};
  std::string purposes = {};
};
struct HeldNested {
  // False of a table that no Zweck that notes them has written.
  bool is_noted = false;
  std::vector<HeldNestedField> fields = {};
};

// Ids of purposes as one text, sorted.
std::string JoinedPurposes(std::vector<std::string> purposes);
std::vector<std::string> SplitPurposes(std::string_view joined);
std::vector<std::string> Without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others);

struct NestedChange {
  std::vector<NestedColumn> columns = {};  // that are to be looked through
  // Of kContract, one for each place that `columns` have.
  std::vector<MigrationStep> steps = {};
  std::vector<MigrationStep> expand = {};  // whose rows are not counted
  std::vector<std::string> dropped = {};   // paths
  // Is a field renamed, or does one take the name of another?
  bool waits = false;
  // Is something dropped or renamed, or may there be something that no field has?
  bool rewrites = false;
  std::string differences = {};  // what no plan does
};

// `matches`: the column that is held of each of the shape's; null if there is none.
NestedChange CompareNested(const TableShape& shape, std::span<const HeldColumn* const> matches,
                           const HeldNested& held);

// FailedPrecondition if a number has another kind than it had.
absl::Status CheckNestedNumbers(std::string_view place, const TableShape& shape,
                                const HeldNested& held);
// FailedPrecondition if what is nested differs from what is held: who plans nothing changes
// nothing.
absl::Status CheckNestedHeldAs(std::string_view place, const TableShape& shape,
                               std::span<const HeldColumn> columns, const HeldNested& held,
                               absl::FunctionRef<absl::StatusOr<bool>()> is_served);

// What becomes of the JSON in rows, and how many of them each step changes.
class NestedPass final : public RowPass {
 public:
  NestedPass(const TableShape& shape, const NestedChange& change);
  ~NestedPass() override;

  absl::Status Row(View<Value> values, std::span<std::optional<Value>> to) override;
  const std::vector<std::int64_t>& counts() const { return counts_; }

 private:
  const TableShape& shape_;
  const NestedChange& change_;
  std::vector<std::int64_t> counts_;
  std::vector<bool> row_;
  std::vector<std::string> json_;  // of each column
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_NESTED_CHANGE_H_
