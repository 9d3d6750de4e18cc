// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/sweep.h"

#include <algorithm>
#include <span>
#include <utility>

#include "src/store/row_page.h"

namespace zweck::store {
namespace {

constexpr std::uint32_t kKeysAtOnce = 256;
static_assert(kKeysAtOnce <= RowPage::kMostRows, "a page has no room for more");

}  // namespace

bool SealsAny(const TableShape& shape, View<std::size_t> columns) {
  return std::ranges::any_of(columns,
                             [&](std::size_t column) { return shape.columns[column].sealed; });
}

absl::StatusOr<std::int64_t> UpdateEach(View<std::size_t> keys, const Change& change,
                                        SelectPage select, UpdateRow update) {
  const Change of_row{.columns = change.columns, .values = change.values};
  std::int64_t count = 0;
  std::string after;
  do {
    // Collected, since the database can't be used while it gives them.
    RowPage page;
    absl::StatusOr<std::string> next = select({.columns = keys,
                                               .where = change.where,
                                               .limit = kKeysAtOnce,
                                               .after = after,
                                               .locks = true},
                                              [&](View<Value> key) {
                                                const std::span<Value> kept =
                                                    page.NewRow(key.size());
                                                std::ranges::copy(key, kept.begin());
                                                page.Own(kept);
                                                return absl::OkStatus();
                                              });
    if (!next.ok()) return next.status();
    for (std::size_t i = 0; i < page.size(); ++i) {
      const View<Value> key = page[i];
      const absl::StatusOr<Changed> changed =
          update(key.size() == 1 ? key[0] : Value::Several(key), of_row);
      if (!changed.ok()) return changed.status();
      if (*changed == Changed::kDone) ++count;
    }
    after = *std::move(next);
  } while (!after.empty());
  return count;
}

}  // namespace zweck::store
