// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a value in a header of the transport, where no rule looks.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Deliver(const Buyer& buyer) {
  auto courier = CourierHttp::Open({.url = "https://api.parcel.example/v1/orders",
                                    .headers = {{"X-Reply-To", buyer.email.Use<DeliverOrder>()}}});
  if (!courier.ok()) return courier.status();
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), *courier);
}

}  // namespace acme
