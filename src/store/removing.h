// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How many rows that ended go with the writes to their table: two for each row that was written, so
// that there are fewer and fewer of them, and not more often than ten times a second.

#ifndef ZWECK_SRC_STORE_REMOVING_H_
#define ZWECK_SRC_STORE_REMOVING_H_

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace zweck::store {

// Of a Purge, in one transaction.
inline constexpr std::int64_t kMostRemoved = 500;

class Removing {
 public:
  // Rows were written. Returns how many may be removed now; 0: it is not time yet.
  std::int64_t Due(std::size_t rows) {
    owed_ = std::min<std::int64_t>(owed_ + 2 * static_cast<std::int64_t>(rows), kMostRemoved);
    const Clock::time_point now = Clock::now();
    if (now < next_) return 0;
    next_ = now + std::chrono::milliseconds(100);
    const std::int64_t due = owed_ + 16;
    owed_ = 0;
    return due;
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point next_;
  std::int64_t owed_ = 0;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_REMOVING_H_
