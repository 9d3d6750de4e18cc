// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Updates as stores see them: plain data, from which each store makes its own statement. Values are
// bound to the statement, and never part of its text.

#ifndef ZWECK_STORE_CHANGE_H_
#define ZWECK_STORE_CHANGE_H_

#include <cstddef>
#include <cstdint>

#include "zweck/store/question.h"
#include "zweck/store/row.h"
#include "zweck/view.h"

namespace zweck::store {

// What is set in one row, or in all that meet the conditions; other columns stay as they are.
struct Change {
  View<std::size_t> columns = {};  // places of columns, each once and never of the key
  View<Value> values = {};         // one for each of them
  View<Condition> where = {};      // it is set only if the row meets all of them
  bool ended = false;              // also in a row that ended and is still there
};

// What became of it.
enum class Changed : std::uint8_t {
  kDone,
  kNotMet,    // the row is there, and does not meet the conditions
  kNotFound,  // there is no such row
};

}  // namespace zweck::store

#endif  // ZWECK_STORE_CHANGE_H_
