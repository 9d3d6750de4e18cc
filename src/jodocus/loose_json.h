// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// JSON as far as its brackets and quotation marks go: where each row of a report begins and ends,
// and what stands in one, whatever else is wrong with it. For what must not be missed in a row that
// is refused; what is kept is read by FromJson, strictly.

#ifndef ZWECK_SRC_JODOCUS_LOOSE_JSON_H_
#define ZWECK_SRC_JODOCUS_LOOSE_JSON_H_

#include <absl/functional/function_ref.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jodocus {

// The elements of the lists at the top of a document that have one of these names, as they stand in
// it. False if brackets don't fit, a text does not end, or something between them is no token of
// JSON.
bool FindRows(std::string_view json, std::span<const std::string_view> names,
              std::vector<std::string_view>& rows);

struct LooseValue {
  // The names of the members that lead to it, from the row on; empty for an element of a list.
  std::span<const std::string> path;
  std::string_view text;  // a text, decoded; or a number or word as it stands there
  bool is_text;
  bool sound;  // no half of a surrogate pair, no control character, nothing that is not UTF-8
};

// Calls `each` for every text, number and word in a row that FindRows has found.
void ForEachValue(std::string_view row, absl::FunctionRef<void(const LooseValue&)> each);

}  // namespace jodocus

#endif  // ZWECK_SRC_JODOCUS_LOOSE_JSON_H_
