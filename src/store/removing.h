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

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_REMOVING_H_
