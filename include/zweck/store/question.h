// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Questions as stores see them: plain data, from which each store makes its own statement. Values
// are bound to the statement, and never part of its text.

#ifndef ZWECK_STORE_QUESTION_H_
#define ZWECK_STORE_QUESTION_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "zweck/store/row.h"
#include "zweck/view.h"

namespace zweck::store {

// How a column is compared with values. Numbers and times compare by size, text and bytes byte by
// byte; null meets kIsAbsent only.
enum class Test : std::uint8_t {
  kEquals,
  kAnyOf,    // is one of any number of values
  kBetween,  // both included
  kBefore,   // the value itself is not included
  kAfter,    // likewise
  kIsAbsent,
  kStartsWith,  // text
};

struct Condition {
  std::size_t column = 0;  // its place among the table's columns
  Test test = Test::kEquals;
  View<Value> values = {};
};

// Which rows, in which order, and which of their columns. Rows are ordered by `order`, then by the
// columns of the key.
struct Question {
  std::string_view purpose = {};          // its id
  View<std::size_t> columns = {};         // places of the columns that are read
  View<Condition> where = {};             // a row meets all of them
  std::optional<std::size_t> order = {};  // the place of a column that is never null
  bool descending = false;
  std::uint32_t limit = 0;      // of a page; at least 1
  std::string_view after = {};  // where the page before ended; empty: from the first row
  bool locks = false;           // rows stay as they are read until the transaction ends
  bool ended = false;           // rows that ended and are still there, too
};

}  // namespace zweck::store

#endif  // ZWECK_STORE_QUESTION_H_
