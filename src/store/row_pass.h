// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A walk through all rows of a table, also those that ended, which may write them anew.

#ifndef ZWECK_SRC_STORE_ROW_PASS_H_
#define ZWECK_SRC_STORE_ROW_PASS_H_

#include <absl/status/status.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

class RowPass {
 public:
  RowPass(const RowPass&) = delete;
  RowPass& operator=(const RowPass&) = delete;
  virtual ~RowPass() = default;

  // The columns that are read, by their places in the shape. The first so many may be written.
  const std::vector<std::size_t>& columns() const { return columns_; }
  std::size_t written() const { return written_; }

  // The values of the columns, opened. Sets those that are to be written; they live until the next
  // row. An error names the column, and no place.
  virtual absl::Status Row(View<Value> values, std::span<std::optional<Value>> to) = 0;

 protected:
  RowPass(std::vector<std::size_t> columns, std::size_t written)
      : columns_(std::move(columns)), written_(written) {}

 private:
  const std::vector<std::size_t> columns_;
  const std::size_t written_;
};

// What a walk selects for a column. Before a plan is carried out, a shape has the names that are
// held, and none for what is not: that has what older rows are to have.
inline std::string PassedSql(const ShapeColumn& column) {
  if (!column.name.empty()) return Quoted(column.name);
  return column.initial.empty() ? "NULL" : column.initial;
}

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ROW_PASS_H_
