// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How many rows that ended go with the writes to their table: two for each row that was written, so
// that there are fewer and fewer of them. They go many at a time, once a second or after so many
// writes that few of these wait for it, and not more often than ten times a second.

#ifndef ZWECK_SRC_STORE_REMOVING_H_
#define ZWECK_SRC_STORE_REMOVING_H_

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "zweck/internal/store/auditing.h"

namespace zweck::store {

// Of a Purge, in one transaction.
inline constexpr std::int64_t kMostRemoved = 500;
// After writes: what 500 of them owe.
inline constexpr std::int64_t kMostOwed = 2 * kMostRemoved;

class Removing {
 public:
  // Rows were written. Returns how many may be removed now; 0: it is not time yet.
  std::int64_t Due(std::size_t rows) {
    owed_ = std::min<std::int64_t>(owed_ + 2 * static_cast<std::int64_t>(rows), kMostOwed);
    const Clock::time_point now = Clock::now();
    const Clock::duration since = now - last_;
    if (since < std::chrono::milliseconds(100)) return 0;
    if (owed_ < kMostOwed && since < std::chrono::seconds(1)) return 0;
    last_ = now;
    const std::int64_t due = owed_ + 16;
    owed_ = 0;
    return due;
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_;
  std::int64_t owed_ = 0;
};

// How many rows of each table.
using RowCounts = std::map<std::string, std::int64_t, std::less<>>;

// Rows that ended and were removed by or after a write, for the trail of the process: it has an
// entry of them once a second at most, and none for each write.
class Removed {
 public:
  void Add(std::string_view table, std::int64_t rows) {
    if (rows != 0) counts_[std::string(table)] += rows;
  }
  void Add(const RowCounts& rows) {
    for (const auto& [table, count] : rows) Add(table, count);
  }
  // What is to be told now.
  RowCounts Take() {
    if (counts_.empty()) return {};
    const Clock::time_point now = Clock::now();
    if (now - last_ < std::chrono::seconds(1)) return {};
    last_ = now;
    return TakeAll();
  }
  RowCounts TakeAll() { return std::exchange(counts_, {}); }

  static void Tell(const RowCounts& rows) {
    for (const auto& [table, count] : rows) {
      internal::Auditing::Keep(
          {.act = internal::AuditAct::kRemove, .table = table, .count = count});
    }
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_;
  RowCounts counts_;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_REMOVING_H_
