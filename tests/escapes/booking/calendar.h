// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The practice's hours: which slots there are, and which of them are free. Knows when, never who.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_CALENDAR_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_CALENDAR_H_

#include <absl/container/btree_map.h>
#include <absl/container/flat_hash_map.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <optional>
#include <vector>

#include "tests/escapes/booking/config.h"

namespace acme::booking {

struct Slot {
  absl::CivilMinute begins;
  bool free = true;
};

class Calendar {
 public:
  explicit Calendar(const HoursConfig& hours);

  absl::TimeZone zone() const { return zone_; }

  // The slots of a day, in order; none at weekends and on days when the practice is closed.
  std::vector<absl::CivilMinute> SlotsOf(absl::CivilDay day) const;
  // Is this the beginning of a slot, and not over yet?
  bool IsSlot(absl::Time starts, absl::Time now) const;
  absl::CivilDay DayOf(absl::Time time) const { return absl::ToCivilDay(time, zone_); }
  void Close(absl::CivilDay day);

 private:
  HoursConfig hours_;
  absl::TimeZone zone_;
  absl::btree_map<absl::CivilDay, bool> closed_;
};

// How many slots of a day are taken, for the page that everybody sees. It is asked on each visit of
// the page, so it is not counted anew each time. No visit and no patient is in it.
class FreeSlots {
 public:
  explicit FreeSlots(absl::Duration fresh_for) : fresh_for_(fresh_for) {}

  std::optional<int> Get(absl::CivilDay day, absl::Time now);
  void Put(absl::CivilDay day, int free, absl::Time now);
  void Forget(absl::CivilDay day);

 private:
  struct Entry {
    int free = 0;
    absl::Time counted;
  };
  const absl::Duration fresh_for_;
  absl::Mutex mutex_;
  absl::flat_hash_map<absl::CivilDay, Entry> days_;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_CALENDAR_H_
