// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints by a transport of its own what the other side refused.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <iostream>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

class Explaining {
 public:
  static constexpr zweck::WireFormat kFormat = zweck::HttpTransport::kFormat;
  static constexpr bool kSeals = zweck::HttpTransport::kSeals;

  explicit Explaining(zweck::HttpTransport& inner) : inner_(inner) {}

  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    absl::Status sent = inner_.Send(door, bytes);
    if (absl::IsInvalidArgument(sent)) {
      std::cerr << "refused (" << bytes.size() << " bytes): " << bytes << '\n';
    }
    return sent;
  }

 private:
  zweck::HttpTransport& inner_;
};

absl::Status ToCourier(const Buyer& buyer, zweck::HttpTransport& http) {
  Explaining transport(http);
  return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), transport);
}

}  // namespace acme
