// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How often something may happen: some at once, and then one after each interval.

#ifndef CONNECT_BACKEND_TOKEN_BUCKET_H_
#define CONNECT_BACKEND_TOKEN_BUCKET_H_

#include <absl/time/time.h>

#include <algorithm>

namespace connect_backend {

class TokenBucket {
 public:
  TokenBucket(int at_once, absl::Duration interval) : full_(at_once * interval), each_(interval) {}

  // Zero, and one token less; or how long to wait for the next one.
  absl::Duration Take(absl::Time now) {
    if (now > last_) saved_ = std::min(full_, saved_ + (now - last_));
    last_ = std::max(last_, now);  // a clock that is set back gives nothing twice
    if (saved_ < each_) return each_ - saved_;
    saved_ -= each_;
    return absl::ZeroDuration();
  }

 private:
  const absl::Duration full_;
  const absl::Duration each_;
  absl::Duration saved_ = full_;
  absl::Time last_ = absl::InfinitePast();
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_TOKEN_BUCKET_H_
