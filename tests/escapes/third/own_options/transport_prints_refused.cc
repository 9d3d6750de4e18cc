// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints by a transport of its own what the other side refused.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <iostream>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

class Explaining {
 public:
  using ForSink = Courier;
  static constexpr zweck::WireFormat kFormat = CourierHttp::kFormat;
  static constexpr bool kSeals = CourierHttp::kSeals;

  explicit Explaining(CourierHttp& inner) : inner_(inner) {}

  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    absl::Status sent = inner_.Send(door, bytes);
    if (absl::IsInvalidArgument(sent)) {
      std::cerr << "refused (" << bytes.size() << " bytes): " << bytes << '\n';
    }
    return sent;
  }

 private:
  CourierHttp& inner_;
};

absl::Status ToCourier(const Buyer& buyer, CourierHttp& http) {
  Explaining transport(http);
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), transport);
}

}  // namespace acme
