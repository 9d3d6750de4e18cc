// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/store_clock.h"

#include <absl/time/clock.h>
#include <time.h>

#include <algorithm>
#include <string>
#include <utility>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

// Goes on while the machine sleeps, and nobody can set it.
absl::Time Running() {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return absl::TimeFromTimespec(time);
}

std::string Said(absl::Time time) {
  return absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", time, absl::UTCTimeZone());
}

}  // namespace

StoreClock::StoreClock(std::optional<absl::Time> latest, Now now, Now running)
    : now_(now != nullptr ? std::move(now) : Now(absl::Now)),
      running_(running != nullptr ? std::move(running) : Now(Running)) {
  const absl::MutexLock lock(&mutex_);
  const absl::Time clock = now_();
  latest_ = latest.value_or(clock);
  noted_ = latest.value_or(absl::InfinitePast());
  if (clock <= latest_ + kMostGap) latest_ = std::max(latest_, clock);
  Anchor(latest_, running_());
}

void StoreClock::Anchor(absl::Time at, absl::Time running) {
  anchor_ = at;
  anchored_ = running;
  doubt_.reset();
}

StoreTime StoreClock::ReadLocked() {
  const absl::Time clock = now_();
  const absl::Time running = running_();
  const absl::Time passed = anchor_ + (running - anchored_);
  if (clock <= passed + kMostAhead) {
    doubt_.reset();
    latest_ = std::max(latest_, clock);
    return {.hides = latest_, .destroys = latest_};
  }
  const auto in_step = [&] {
    const absl::Duration off = clock - (doubt_->said + (running - doubt_->running));
    return absl::AbsDuration(off) <= kMostAhead;
  };
  if (!doubt_.has_value() || !in_step()) doubt_ = Doubt{.said = clock, .running = running};
  if (running - doubt_->running >= kAgrees) {
    latest_ = clock;
    Anchor(clock, running);
    return {.hides = latest_, .destroys = latest_};
  }
  // What has passed for sure.
  latest_ = std::max(latest_, passed);
  return {.hides = clock, .destroys = latest_};
}

StoreTime StoreClock::Read() {
  const absl::MutexLock lock(&mutex_);
  return ReadLocked();
}

void StoreClock::Saw(absl::Time latest) {
  const absl::MutexLock lock(&mutex_);
  noted_ = std::max(noted_, latest);
  if (latest <= latest_) return;
  latest_ = latest;
  if (latest > anchor_ + (running_() - anchored_)) Anchor(latest, running_());
}

std::optional<absl::Time> StoreClock::TakeDue() {
  const absl::MutexLock lock(&mutex_);
  if (latest_ < noted_ + kBetweenNotes) return std::nullopt;
  noted_ = latest_;
  return latest_;
}

absl::Status StoreClock::Check() {
  const absl::MutexLock lock(&mutex_);
  const StoreTime time = ReadLocked();
  if (!doubt_.has_value()) return absl::OkStatus();
  return absl::FailedPreconditionError(
      text::Cat({"the clock says ", Said(time.hides), ", and the latest time that is sure is ",
                 Said(time.destroys),
                 ": what ended since is hidden, and nothing is removed until the clock "
                 "is set right or confirmed"}));
}

void StoreClock::Confirm() {
  const absl::MutexLock lock(&mutex_);
  latest_ = std::max(latest_, now_());
  Anchor(latest_, running_());
}

}  // namespace zweck::store
