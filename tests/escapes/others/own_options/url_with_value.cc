// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens a transport whose address has the buyer's number in it.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Track(const Buyer& buyer) {
  zweck::HttpOptions options;
  options.url =
      absl::StrCat("https://api.parcel.example/v1/track?ref=", buyer.number.Use<DeliverOrder>());
  options.max_attempts = 1;
  auto http = CourierHttp::Open(std::move(options));
  if (!http.ok()) return http.status();
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), *http);
}

}  // namespace acme
