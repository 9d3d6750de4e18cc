// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a retention that is declared now means for rows that came in before: those that have no end
// get one, and those that would end sooner do. None ends later than it was to.

#ifndef ZWECK_SRC_STORE_ENDS_PASS_H_
#define ZWECK_SRC_STORE_ENDS_PASS_H_

#include <absl/status/status.h>
#include <absl/time/time.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "src/store/row_pass.h"
#include "src/store/table_shape.h"
#include "zweck/store/migration.h"

namespace zweck::store {

class EndsPass final : public RowPass {
 public:
  // `now`: when rows count as come in of which that is not known.
  EndsPass(const TableShape& shape, absl::Time now);

  absl::Status Row(View<Value> values, std::span<std::optional<Value>> to) override;
  // Those that change some row.
  std::vector<MigrationStep> Steps() const;

 private:
  std::int64_t HeldAt(std::size_t column) const;
  // Sets what is in a column, unless that is sooner; returns what is.
  std::int64_t Sooner(std::size_t column, std::int64_t end);

  const TableShape& shape_;
  const absl::Time now_;
  std::vector<Value> row_;  // by the places of the shape
  std::vector<std::int64_t> ends_;
  bool changes_ = false;
  std::int64_t given_ = 0;
  std::int64_t sooner_ = 0;
  std::int64_t at_once_ = 0;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ENDS_PASS_H_
