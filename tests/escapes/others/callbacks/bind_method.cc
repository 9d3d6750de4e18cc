// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: binds a value to a method and hands the result to a timer.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/time/clock.h>

#include <functional>
#include <map>

#include "tests/escapes/others/policy.h"

namespace acme {

class Timers {
 public:
  void After(absl::Duration wait, std::function<void()> fire) {
    due_.emplace(absl::Now() + wait, std::move(fire));
  }

 private:
  std::multimap<absl::Time, std::function<void()>> due_;
};

class Unlocker {
 public:
  void Unlock(const std::string& account);
  void Lock(const Login& login, Timers& timers) {
    timers.After(absl::Minutes(15),
                 std::bind(&Unlocker::Unlock, this, login.account.Use<ProtectAccount>()));
  }
};

}  // namespace acme
