// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A clock for tests: time passes, or somebody sets it.

#ifndef ZWECK_TESTS_STORE_SET_CLOCK_H_
#define ZWECK_TESTS_STORE_SET_CLOCK_H_

#include <absl/time/time.h>

#include "zweck/store/ending.h"

namespace zweck::testing {

class SetClock : public Clock {
 public:
  absl::Time Now() const override { return now_; }
  absl::Time Running() const override { return running_; }

  void Pass(absl::Duration time) {
    now_ += time;
    running_ += time;
  }
  // To a time to come, which then has passed.
  void Set(absl::Time time) { Pass(time - now_); }
  // The clock alone.
  void Jump(absl::Duration time) { now_ += time; }

 private:
  absl::Time now_ = absl::FromUnixSeconds(1'770'000'000);
  absl::Time running_ = absl::UnixEpoch();
};

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_STORE_SET_CLOCK_H_
