// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gets the time from an interface, so that tests can set it.
// Author: has not read the checks, and came fourth

#include <absl/time/clock.h>

#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual absl::Time Now() const = 0;
};
class SystemClock : public Clock {
 public:
  absl::Time Now() const override { return absl::Now(); }
};
class FixedClock : public Clock {
 public:
  explicit FixedClock(absl::Time now) : now_(now) {}
  absl::Time Now() const override { return now_; }
  void Advance(absl::Duration by) { now_ += by; }

 private:
  absl::Time now_;
};

class Deadlines {
 public:
  explicit Deadlines(std::unique_ptr<Clock> clock) : clock_(std::move(clock)) {}
  bool IsOverdue(const Loan& loan) const {
    return loan.due.Use<Lend>() < absl::ToCivilDay(clock_->Now(), absl::UTCTimeZone());
  }

 private:
  std::unique_ptr<Clock> clock_;
};

}  // namespace acme
