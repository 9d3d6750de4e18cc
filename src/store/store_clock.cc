// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/store_clock.h"

#include <absl/time/clock.h>
#include <time.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

std::string Said(absl::Time time) {
  return absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", time, absl::UTCTimeZone());
}

std::string Doubted(const StoreTime& time) {
  return text::Cat({"the clock says ", Said(time.hides), ", and the latest time that is sure is ",
                    Said(time.destroys)});
}

constexpr std::string_view kNote = "clock";

}  // namespace

absl::Time RunningTime() {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return absl::TimeFromTimespec(time);
}

StoreClock::StoreClock(std::optional<absl::Time> latest, const Clock* clock)
    : StoreClock(latest, clock == nullptr ? Now(absl::Now) : Now([clock] { return clock->Now(); }),
                 clock == nullptr ? nullptr : Now([clock] { return clock->Running(); })) {}

StoreClock::StoreClock(std::optional<absl::Time> latest, Now now, Now running)
    : now_(std::move(now)), running_(running != nullptr ? std::move(running) : Now(RunningTime)) {
  const MutexLock lock(&mutex_);
  const absl::Time at = now_();
  latest_ = latest.value_or(at);
  noted_ = latest.value_or(absl::InfinitePast());
  if (at <= latest_ + kMostGap) latest_ = std::max(latest_, at);
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
  // A clock in doubt that leaps once more is in doubt since then.
  if (doubt_.has_value()) {
    const absl::Duration off = clock - (doubt_->said + (running - doubt_->running));
    if (absl::AbsDuration(off) > kMostAhead) doubt_.reset();
  }
  if (!doubt_.has_value()) doubt_ = Doubt{.said = clock, .running = running};
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
  const MutexLock lock(&mutex_);
  return ReadLocked();
}

void StoreClock::Saw(absl::Time latest) {
  const MutexLock lock(&mutex_);
  noted_ = std::max(noted_, latest);
  if (latest <= latest_) return;
  latest_ = latest;
  if (latest > anchor_ + (running_() - anchored_)) Anchor(latest, running_());
}

std::optional<absl::Time> StoreClock::TakeDue() {
  const MutexLock lock(&mutex_);
  if (latest_ < noted_ + kBetweenNotes) return std::nullopt;
  noted_ = latest_;
  return latest_;
}

std::optional<absl::Time> StoreClock::TakeLatest() {
  const MutexLock lock(&mutex_);
  if (latest_ <= noted_) return std::nullopt;
  noted_ = latest_;
  return latest_;
}

absl::Status StoreClock::Check() {
  const MutexLock lock(&mutex_);
  const StoreTime time = ReadLocked();
  if (!doubt_.has_value()) return absl::OkStatus();
  return absl::FailedPreconditionError(
      text::Cat({Doubted(time),
                 ": what ended since is hidden, and nothing is removed until the clock "
                 "is set right or confirmed"}));
}

void StoreClock::Confirm() {
  const MutexLock lock(&mutex_);
  latest_ = std::max(latest_, now_());
  Anchor(latest_, running_());
}

absl::StatusOr<std::optional<absl::Time>> NotedTime(Notes& notes) {
  const absl::StatusOr<std::string> note = ReadNote(notes, kNote);
  if (!note.ok()) return note.status();
  if (note->size() != sizeof(std::uint64_t)) return std::nullopt;
  std::uint64_t nanos = 0;
  for (const char c : *note) nanos = nanos << 8U | static_cast<unsigned char>(c);
  return absl::FromUnixNanos(static_cast<std::int64_t>(nanos));
}

absl::Status NoteTime(Notes& notes, absl::Time time) {
  // The highest byte first, so that bytes compare as times do.
  std::string bytes(sizeof(std::uint64_t), '\0');
  auto nanos = static_cast<std::uint64_t>(std::max<std::int64_t>(absl::ToUnixNanos(time), 0));
  for (std::size_t i = bytes.size(); i-- > 0; nanos >>= 8U) {
    bytes[i] = static_cast<char>(nanos & 0xFFU);
  }
  const Value values[] = {Value::Text(kNote), Value::Blob(bytes)};
  return notes.RunNote(
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value" WHERE "_zweck_meta"."value" < excluded."value")",
      values, {});
}

absl::Status HeldInDoubt(std::string_view place, const StoreTime& time) {
  return absl::FailedPreconditionError(
      text::Cat({place,
                 ": a record that is there has ended by a clock that is in doubt, and is not "
                 "removed for another one: ",
                 Doubted(time)}));
}

}  // namespace zweck::store
