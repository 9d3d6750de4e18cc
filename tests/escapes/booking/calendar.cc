// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which slots there are, and a cache of how many are free.

#include "tests/escapes/booking/calendar.h"

#include <algorithm>

namespace acme::booking {

Calendar::Calendar(const HoursConfig& hours) : hours_(hours), zone_(absl::UTCTimeZone()) {
  if (absl::TimeZone zone; absl::LoadTimeZone(hours.time_zone, &zone)) zone_ = zone;
}

std::vector<absl::CivilMinute> Calendar::SlotsOf(absl::CivilDay day) const {
  std::vector<absl::CivilMinute> slots;
  const absl::Weekday weekday = absl::GetWeekday(day);
  if (weekday == absl::Weekday::saturday || weekday == absl::Weekday::sunday) return slots;
  if (closed_.contains(day)) return slots;
  const absl::CivilMinute end = absl::CivilMinute(day) + hours_.closes * 60;
  for (absl::CivilMinute at = absl::CivilMinute(day) + hours_.opens * 60; at < end;
       at += hours_.minutes_per_slot) {
    slots.push_back(at);
  }
  return slots;
}

bool Calendar::IsSlot(absl::Time starts, absl::Time now) const {
  if (starts <= now) return false;
  const absl::CivilMinute minute = absl::ToCivilMinute(starts, zone_);
  if (absl::FromCivil(minute, zone_) != starts) return false;
  const std::vector<absl::CivilMinute> slots = SlotsOf(absl::CivilDay(minute));
  return std::binary_search(slots.begin(), slots.end(), minute);
}

void Calendar::Close(absl::CivilDay day) { closed_[day] = true; }

std::optional<int> FreeSlots::Get(absl::CivilDay day, absl::Time now) {
  const absl::MutexLock lock(&mutex_);
  const auto it = days_.find(day);
  if (it == days_.end() || now - it->second.counted > fresh_for_) return std::nullopt;
  return it->second.free;
}

void FreeSlots::Put(absl::CivilDay day, int free, absl::Time now) {
  const absl::MutexLock lock(&mutex_);
  days_.insert_or_assign(day, Entry{.free = free, .counted = now});
}

void FreeSlots::Forget(absl::CivilDay day) {
  const absl::MutexLock lock(&mutex_);
  days_.erase(day);
}

}  // namespace acme::booking
