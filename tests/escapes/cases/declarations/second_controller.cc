// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says of an advertiser that it is a controller, so that no field has to name it.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Advertiser {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "advertiser", .name = "Ads Inc.", .role = zweck::Role::kController, .country = "US"};
};
struct Banner {
  static constexpr zweck::SinkInfo kInfo{.id = "banner", .description = "Shows banners"};
  using Purposes = zweck::For<Advertise>;
  using Recipient = Advertiser;
};
absl::Status Show(const Lead& lead, TransportTo<Banner>& transport) {
  return zweck::Transmit<Banner>(zweck::Minimize<Banner>(lead), transport);
}

}  // namespace acme
