// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The ends of a table and the hidden columns in which a row has its own. Each has the place of a
// column in the shape; 0: there is none, since no hidden column is the first.
//
// A row ends at the moment in `expires`, which is the earliest of all that follow. Those are
// moments in nanoseconds, kNever where there is none; came_in is null in rows from before there was
// one.

#ifndef ZWECK_SRC_STORE_SHAPE_ENDS_H_
#define ZWECK_SRC_STORE_SHAPE_ENDS_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::store {

inline constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

// Hidden columns, as they are held: when a row ends, what it ends by at the latest whatever its
// fields say, and in front of a name, when it ends by that and when an event came.
inline constexpr std::string_view kExpiresColumn = "_zweck_expires";
inline constexpr std::string_view kStaysColumn = "_zweck_stays";
inline constexpr std::string_view kEndColumn = "_zweck_end.";
inline constexpr std::string_view kEventColumn = "_zweck_event.";

// An end that counts from a column or from an event.
struct ShapeEnd {
  std::int64_t seconds = 0;
  std::int64_t when_absent = 0;  // as End has it
  bool end_of_year = false;
  std::size_t column = 0;  // that it counts from
  std::string event = {};  // or this
  std::size_t end = 0;     // hidden: when the row ends by it
  std::size_t absent = 0;  // hidden: when it would, if the column were null
  std::size_t moment = 0;  // hidden: when the event came
};

struct ShapeEnds {
  // Counted from when a row came in.
  struct Stay {
    std::int64_t seconds;
    bool end_of_year;
  };
  std::vector<Stay> stays;
  std::vector<ShapeEnd> others;
  bool coarse = false;
  std::size_t came_in = 0;
  std::size_t stay = 0;  // the earliest end of `stays`
  std::size_t expires = 0;

  // Is the end of each row noted?
  explicit operator bool() const { return expires != 0; }
  bool HasEvent() const {
    for (const ShapeEnd& end : others) {
      if (end.moment != 0) return true;
    }
    return false;
  }
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SHAPE_ENDS_H_
