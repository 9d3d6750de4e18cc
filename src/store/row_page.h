// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A page of rows that are copied out of a store, so that their reader may use the store.

#ifndef ZWECK_SRC_STORE_ROW_PAGE_H_
#define ZWECK_SRC_STORE_ROW_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/store/row.h"

namespace zweck::store {

class RowPage {
 public:
  RowPage() = default;
  RowPage(const RowPage&) = delete;
  RowPage& operator=(const RowPage&) = delete;
  ~RowPage() { Clear(); }

  // A row of as many values as there are columns; its bytes are copied.
  void Add(View<Value> row);
  // Overwrites the bytes, and keeps the memory of a page of usual size.
  void Clear();
  bool IsFull() const { return rows_ >= kMostRows || bytes_ >= kMostBytes; }

  std::size_t size() const { return rows_; }
  View<Value> operator[](std::size_t i) const { return {values_.data() + i * width_, width_}; }

  // The ids of the first row that is still to be read, and of the last one; nothing before that is
  // known.
  std::int64_t next = std::numeric_limits<std::int64_t>::min();
  std::optional<std::int64_t> last;

 private:
  static constexpr std::size_t kMostRows = 256;
  static constexpr std::size_t kMostBytes = std::size_t{256} << 10;

  std::string_view Copy(std::string_view bytes);

  std::vector<Value> values_;
  std::deque<std::string> chunks_;  // each with the room that it had at first
  std::size_t width_ = 0;
  std::size_t rows_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ROW_PAGE_H_
