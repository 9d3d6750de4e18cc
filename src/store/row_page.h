// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A page of rows that are copied out of a store, so that their reader may use the store.

#ifndef ZWECK_SRC_STORE_ROW_PAGE_H_
#define ZWECK_SRC_STORE_ROW_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/store/row.h"

namespace zweck::store {

class RowPage {
 public:
  static constexpr std::size_t kMostRows = 256;

  RowPage() = default;
  RowPage(const RowPage&) = delete;
  RowPage& operator=(const RowPage&) = delete;
  ~RowPage() { Clear(); }

  // Room for a row of as many values as there are columns; it stays until the next one is made.
  std::span<Value> NewRow(std::size_t width);
  // Copies what the values of the newest row point at.
  void Own(std::span<Value> row);
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
  static constexpr std::size_t kMostBytes = std::size_t{256} << 10;

  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t room;
    std::size_t used;
  };

  std::string_view Copy(std::string_view bytes);

  std::vector<Value> values_;
  std::vector<Chunk> chunks_;
  std::size_t width_ = 0;
  std::size_t rows_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ROW_PAGE_H_
