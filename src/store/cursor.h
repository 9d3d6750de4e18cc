// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where a page of a question ended. That is data of the last row, and travels in addresses and
// logs, so it is sealed; and it opens for the same question of the same table only, so that nobody
// asks by it what the question does not.

#ifndef ZWECK_SRC_STORE_CURSOR_H_
#define ZWECK_SRC_STORE_CURSOR_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <string>
#include <string_view>
#include <vector>

#include "src/store/sealing.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"

namespace zweck::store {

inline constexpr absl::Duration kCursorLife = absl::Hours(24);

// The last row of a page: the value that it is ordered by (null: by the key alone), and its key, a
// value for each column of it.
struct Cursor {
  Value order;
  std::vector<Value> key;
};

// As text for an address (RFC 4648 section 5, without padding).
std::string SealCursor(const Sealer& sealer, const Table& table, const Question& question,
                       const Cursor& cursor, absl::Time now);

// Opens the question's `after`; the cursor points into `opened`. InvalidArgument for one that was
// changed, belongs to another question, table or key, or is older than kCursorLife.
absl::StatusOr<Cursor> OpenCursor(const Sealer& sealer, const Table& table,
                                  const Question& question, absl::Time now, OpenedBytes& opened);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_CURSOR_H_
