// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/table.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "report/vocabulary/countries.tsv.h"
#include "report/vocabulary/dpv_terms.tsv.h"
#include "report/vocabulary/fides_terms.tsv.h"
#include "src/text/cat.h"
#include "src/text/take_word.h"

namespace zweck::report {
absl::StatusOr<Table> Table::Parse(std::string_view text, std::size_t least, std::size_t most,
                                   Order order) {
  Table table;
  const auto bad = [](std::size_t line, std::string_view why) {
    return absl::InvalidArgumentError(text::Cat({"line ", std::to_string(line), ": ", why}));
  };
  if (!text.ends_with('\n')) return bad(0, "the last line does not end");
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = text::TakeUntil('\n', text);
    if (line.starts_with('#') && table.rows_.empty()) continue;
    if (line.empty() || line.ends_with('\t')) return bad(number, "a column is empty");
    Row row;
    while (!line.empty()) row.push_back(text::TakeUntil('\t', line));
    if (row.size() < least || row.size() > most) return bad(number, "not as many columns");
    if (std::ranges::find(row, "") != row.end()) return bad(number, "a column is empty");
    if (order == Order::kSorted && !table.rows_.empty() &&
        row.front() <= table.rows_.back().front()) {
      return bad(number, "not after the line before");
    }
    table.rows_.push_back(std::move(row));
  }
  return table;
}

const Table::Row* Table::Find(std::string_view first) const {
  const auto at =
      std::ranges::lower_bound(rows_, first, {}, [](const Row& row) { return row.front(); });
  return at != rows_.end() && at->front() == first ? &*at : nullptr;
}

Table BuiltIn(std::string_view text, std::size_t least, std::size_t most, Table::Order order) {
  return *Table::Parse(text, least, most, order);
}

const Table& DpvTerms() {
  static const Table table = BuiltIn(kDpvTerms, 2, 2);
  return table;
}
const Table& FidesTerms() {
  static const Table table = BuiltIn(kFidesTerms, 2, 2);
  return table;
}
const Table& Countries() {
  static const Table table = BuiltIn(kCountries, 2, 3);
  return table;
}

}  // namespace zweck::report
