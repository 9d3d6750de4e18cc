// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: opens the courier's transport with a token from the environment.
// Author: has not read the checks

#include <cstdlib>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ShipOne(const Buyer& buyer) {
  const char* token = std::getenv("COURIER_TOKEN");
  if (token == nullptr) return absl::FailedPreconditionError("COURIER_TOKEN is not set");
  auto courier = CourierHttp::Open({.url = "https://api.parcel.example/v1/orders",
                                    .bearer_token = token,
                                    .headers = {{"X-Api-Version", "7"}},
                                    .deadline = absl::Seconds(20)});
  if (!courier.ok()) return courier.status();
  return zweck::Transmit<Courier>(
      zweck::Minimize<Courier>(buyer, zweck::Keeps(&Buyer::name, &Buyer::address)), *courier);
}

}  // namespace acme
