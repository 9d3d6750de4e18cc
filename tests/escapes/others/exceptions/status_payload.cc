// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: attaches the buyer's number to a status as a payload.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/cord.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Ship(const Buyer& buyer, CourierHttp& courier) {
  absl::Status sent = zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), courier);
  if (!sent.ok()) {
    sent.SetPayload("acme.example/buyer", absl::Cord(buyer.number.Use<DeliverOrder>()));
  }
  return sent;
}

}  // namespace acme
