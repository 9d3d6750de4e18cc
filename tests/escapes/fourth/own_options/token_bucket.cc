// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: limits how often short messages go, with a bucket of tokens.
// Author: has not read the checks, and came fourth

#include <absl/time/clock.h>

#include <algorithm>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class TokenBucket {
 public:
  TokenBucket(double per_second, double most) : per_second_(per_second), most_(most), left_(most) {}
  bool Take(absl::Time now) {
    left_ = std::min(most_, left_ + absl::ToDoubleSeconds(now - last_) * per_second_);
    last_ = now;
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }

 private:
  double per_second_;
  double most_;
  double left_;
  absl::Time last_ = absl::Now();
};

absl::Status TextSlowly(const Borrower& borrower, TokenBucket& bucket,
                        zweck::HttpTransport<ReminderText>& texts) {
  if (!bucket.Take(absl::Now())) return absl::ResourceExhaustedError("too many messages");
  return zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(borrower), texts);
}

}  // namespace acme
