// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Transactions that are tried again, and what may not happen within one.

#include "zweck/internal/flow/attempts.h"

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>

#include "src/outside.h"

namespace zweck::internal {
namespace {

constexpr absl::Duration kFirstPause = absl::Milliseconds(2);
constexpr absl::Duration kLongestPause = absl::Milliseconds(200);

}  // namespace

thread_local constinit int transactions = 0;

InsideMark::InsideMark() { ++transactions; }
InsideMark::~InsideMark() { --transactions; }

Attempts::Attempts(absl::Duration timeout) : deadline_(absl::Now() + timeout) {}

bool Attempts::Again(const absl::Status& status) {
  if (!absl::IsAborted(status) && !absl::IsUnavailable(status)) return false;
  pause_ = std::min(kLongestPause, pause_ == absl::ZeroDuration() ? kFirstPause : 2 * pause_);
  // Not all at the same time.
  const absl::Time now = absl::Now();
  const absl::Duration pause =
      pause_ * (1 + static_cast<double>(absl::ToUnixNanos(now) % 1000) / 1000) / 2;
  if (now + pause >= deadline_) return false;
  absl::SleepFor(pause);
  return true;
}

}  // namespace zweck::internal
