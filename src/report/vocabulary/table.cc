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

namespace zweck::report {
namespace {

std::string_view FirstOf(const Table::Row& row) { return row.front(); }

// What stands before the separator, which is taken off, too.
std::string_view TakeUntil(char separator, std::string_view& rest) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

Table BuiltIn(std::string_view text, std::size_t least, std::size_t most) {
  absl::StatusOr<Table> table = Table::Parse(text, least, most);
  // A test reads them; a broken one never ships.
  return *std::move(table);
}

}  // namespace

absl::StatusOr<Table> Table::Parse(std::string_view text, std::size_t least, std::size_t most) {
  Table table;
  const auto bad = [](std::size_t line, std::string_view why) {
    return absl::InvalidArgumentError(text::Cat({"line ", std::to_string(line), ": ", why}));
  };
  if (!text.ends_with('\n')) return bad(0, "the last line does not end");
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = TakeUntil('\n', text);
    if (line.starts_with('#') && table.rows_.empty()) continue;
    if (line.empty() || line.ends_with('\t')) return bad(number, "a column is empty");
    Row row;
    while (!line.empty()) row.push_back(TakeUntil('\t', line));
    if (row.size() < least || row.size() > most) return bad(number, "not as many columns");
    if (std::ranges::find(row, "") != row.end()) return bad(number, "a column is empty");
    if (!table.rows_.empty() && row.front() <= table.rows_.back().front()) {
      return bad(number, "not after the line before");
    }
    table.rows_.push_back(std::move(row));
  }
  return table;
}

const Table::Row* Table::Find(std::string_view first) const {
  const auto at = std::ranges::lower_bound(rows_, first, {}, FirstOf);
  return at != rows_.end() && at->front() == first ? &*at : nullptr;
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
