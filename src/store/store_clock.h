// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The time of a store: what hides goes by the latest time that was seen, and what destroys by a
// time that is confirmed. So one clock that is set years ahead hides rows, and says so, but deletes
// none.
//
// A time is confirmed if it is no further ahead of the last one that was than time has passed
// since, as the machine counts it from its start, and an hour; when a store is opened, nobody knows
// how long that is, and 35 days count. A clock that was in doubt and went on in step for 24 hours
// is confirmed, as is one that somebody has looked at.

#ifndef ZWECK_SRC_STORE_STORE_CLOCK_H_
#define ZWECK_SRC_STORE_STORE_CLOCK_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <functional>
#include <optional>
#include <string_view>

#include "src/store/mutex.h"
#include "src/store/notes.h"
#include "zweck/store/ending.h"

namespace zweck::store {

struct StoreTime {
  absl::Time hides;     // what ends by then is not shown
  absl::Time destroys;  // what ends by then may be removed; never later
};

// Goes on while the machine sleeps, and nobody can set it.
absl::Time RunningTime();

class StoreClock {
 public:
  using Now = std::function<absl::Time()>;
  static constexpr absl::Duration kMostGap = absl::Hours(35 * 24);
  static constexpr absl::Duration kMostAhead = absl::Hours(1);
  static constexpr absl::Duration kAgrees = absl::Hours(24);
  static constexpr absl::Duration kBetweenNotes = absl::Seconds(10);

  // `latest`: the confirmed time that the database has noted; nothing for one that is new. Without
  // `running`, the machine says how much time has passed.
  StoreClock(std::optional<absl::Time> latest, Now now, Now running = nullptr);
  // Null: the machine's clock.
  StoreClock(std::optional<absl::Time> latest, const Clock* clock);

  StoreTime Read();

  // Another process noted a later time.
  void Saw(absl::Time latest);
  // The time to be noted in the database, if it was not for kBetweenNotes; it counts as noted then.
  std::optional<absl::Time> TakeDue();

  // The same, whenever that was; nothing if it has not gone on.
  std::optional<absl::Time> TakeLatest();

  // FailedPrecondition while the clock is in doubt: it says both times.
  absl::Status Check();
  // Somebody has looked at the clock: it is right.
  void Confirm();

 private:
  StoreTime ReadLocked() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Anchor(absl::Time at, absl::Time running) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const Now now_;
  const Now running_;
  Mutex mutex_;
  absl::Time latest_ ABSL_GUARDED_BY(mutex_);  // that was confirmed
  // What is later than this by more than what has passed is in doubt.
  absl::Time anchor_ ABSL_GUARDED_BY(mutex_);
  absl::Time anchored_ ABSL_GUARDED_BY(mutex_);
  // Since when a clock in doubt goes in step, and what it said.
  struct Doubt {
    absl::Time said;
    absl::Time running;
  };
  std::optional<Doubt> doubt_ ABSL_GUARDED_BY(mutex_);
  absl::Time noted_ ABSL_GUARDED_BY(mutex_);
};

// The latest time that a database has noted; nothing if it has none.
absl::StatusOr<std::optional<absl::Time>> NotedTime(Notes& notes);
// Notes a time in place of an earlier one.
absl::Status NoteTime(Notes& notes, absl::Time time);

// A write found a row that only ended by a clock in doubt.
absl::Status HeldInDoubt(std::string_view place, const StoreTime& time);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_STORE_CLOCK_H_
