// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a template tries a door again.
// Author: has not read the checks

#include <absl/time/clock.h>

#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class F>
absl::Status Retry(int times, absl::Duration wait, F&& what) {
  absl::Status status = std::forward<F>(what)();
  while (absl::IsUnavailable(status) && --times > 0) {
    absl::SleepFor(wait);
    wait *= 2;
    status = what();
  }
  return status;
}

absl::Status Ship(const Buyer& buyer, CourierHttp& courier) {
  return Retry(3, absl::Milliseconds(100),
               [&] { return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), courier); });
}

}  // namespace acme
