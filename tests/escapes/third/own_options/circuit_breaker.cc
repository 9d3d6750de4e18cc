// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: wraps a transport by one that stops asking a courier who fails all the time.
// Author: has not read the checks, and came third

#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

class Breaker {
 public:
  using ForSink = Courier;
  static constexpr zweck::WireFormat kFormat = CourierHttp::kFormat;
  static constexpr bool kSeals = CourierHttp::kSeals;

  explicit Breaker(CourierHttp& inner) : inner_(inner) {}

  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    if (absl::Now() < closed_until_) return absl::UnavailableError("the courier is down");
    absl::Status sent = inner_.Send(door, bytes);
    failures_ = sent.ok() ? 0 : failures_ + 1;
    if (failures_ >= kMostFailures) closed_until_ = absl::Now() + absl::Minutes(5);
    return sent;
  }
  int failures() const { return failures_; }

 private:
  static constexpr int kMostFailures = 5;
  CourierHttp& inner_;
  int failures_ = 0;
  absl::Time closed_until_ = absl::InfinitePast();
};

absl::Status ShipByBreaker(const Buyer& buyer, Breaker& breaker) {
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), breaker);
}

}  // namespace acme
