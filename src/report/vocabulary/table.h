// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tables that are files of the tree and part of the program: lines of columns with a tab between
// them, mostly sorted by the first, after a head of lines that begin with "#".

#ifndef ZWECK_SRC_REPORT_VOCABULARY_TABLE_H_
#define ZWECK_SRC_REPORT_VOCABULARY_TABLE_H_

#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zweck::report {

class Table {
 public:
  enum class Order : std::uint8_t { kSorted, kAny };
  // Of a text that outlives it. InvalidArgument names the line that has fewer or more columns, an
  // empty one, or, where lines are sorted, a first column that does not come after that of the line
  // before.
  static absl::StatusOr<Table> Parse(std::string_view text, std::size_t least, std::size_t most,
                                     Order order = Order::kSorted);

  using Row = std::vector<std::string_view>;
  // Of a sorted table. Null, where no line begins with it.
  const Row* Find(std::string_view first) const;
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
};

// Of a file that is part of the program: a test reads it, so a broken one never ships.
Table BuiltIn(std::string_view text, std::size_t least, std::size_t most,
              Table::Order order = Table::Order::kSorted);

// Those that are built in, each read once.
const Table& DpvTerms();    // term; purpose, data or subject
const Table& FidesTerms();  // key; purpose, data or subject
const Table& Countries();   // code, name and, for the European Economic Area, eea

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_VOCABULARY_TABLE_H_
