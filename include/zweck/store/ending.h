// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stores that end rows by themselves, and the clock by which they do.

#ifndef ZWECK_STORE_ENDING_H_
#define ZWECK_STORE_ENDING_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <concepts>
#include <cstdint>
#include <string_view>

#include "zweck/door_key.h"
#include "zweck/store/row.h"
#include "zweck/store/store.h"

namespace zweck {

// The clock of a store, in place of the machine's or the PostgreSQL server's; it outlives the
// store, and is asked by several threads. Rows that ended by the latest time that was seen are
// hidden. They are removed only once that time is confirmed: it is no further ahead of the last
// confirmed one than the time that has passed since, plus an hour; or 35 days, when the store is
// opened.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;

  virtual absl::Time Now() const = 0;
  // Tells how much time has passed, from any start; nobody can set it.
  virtual absl::Time Running() const { return Now(); }
};

// A store that ends rows, for End and Reopen. Rows that have ended are not there for Read, Select,
// Count, Update, Append and unique values, and what Put and Insert write is a new row. Put returns
// kFailedPrecondition for a row for which End was called.
//
//   End     the row with that key ends by this event, which came, or comes, at a time; the earlier
//           of two counts. Returns whether there is a row with that key. InvalidArgument for an
//           event that is none of the table's.
//   Reopen  as Put, and the events that were told of the row are forgotten.
template <class S>
concept EndingStore = Store<S> && requires(S& store, const DoorKey& door, const store::Table& table,
                                           View<store::Value> row, const store::Value& key,
                                           std::string_view event, absl::Time when) {
  { store.End(door, table, key, event, when) } -> std::same_as<absl::StatusOr<bool>>;
  { store.Reopen(door, table, row) } -> std::same_as<absl::Status>;
};

// A store that removes what ended, for Purge and CountEnded.
//
//   Purge       removes the rows that ended, some at a time; returns how many. FailedPrecondition,
//               and nothing is removed, while the clock is in doubt.
//   CountEnded  returns how many rows ended and are still there.
template <class S>
concept PurgingStore =
    Store<S> && requires(S& store, const DoorKey& door, const store::Table& table) {
      { store.Purge(door, table) } -> std::same_as<absl::StatusOr<std::int64_t>>;
      { store.CountEnded(door, table) } -> std::same_as<absl::StatusOr<std::int64_t>>;
    };

}  // namespace zweck

#endif  // ZWECK_STORE_ENDING_H_
