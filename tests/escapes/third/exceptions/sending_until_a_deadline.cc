// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tries a door again until it is too late, with waits that grow, and logs how often.
// Author: has not read the checks, and came third

#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status SendBefore(const Subscription& reader, NewsletterHttp& http, absl::Time deadline) {
  absl::Duration wait = absl::Milliseconds(100);
  for (int attempt = 1;; ++attempt) {
    absl::Status sent = zweck::Transmit<NewsletterMail>(reader, http);
    const bool again = absl::IsUnavailable(sent) || absl::IsDeadlineExceeded(sent);
    if (!again) return sent;
    const absl::Duration left = deadline - absl::Now();
    if (left <= absl::ZeroDuration()) {
      std::clog << "given up after " << attempt << " attempts: " << sent << '\n';
      return sent;
    }
    absl::SleepFor(std::min(wait, left));
    wait *= 2;
  }
}

}  // namespace acme
