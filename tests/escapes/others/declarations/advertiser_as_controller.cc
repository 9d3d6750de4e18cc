// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an advertiser is declared as a controller, so that no SharedWith is asked for.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct AdPartner {
  static constexpr zweck::RecipientInfo kInfo{.id = "ad-partner",
                                              .name = "Ad Partner Inc.",
                                              .role = zweck::Role::kController,
                                              .country = "US"};
};
struct Lookalikes {
  static constexpr zweck::SinkInfo kInfo{.id = "lookalikes", .description = "Finds similar people"};
  using Purposes = zweck::For<DeliverOrder>;
  using Recipient = AdPartner;
  using Hosts = zweck::AtHosts<"api.ads.example">;
};

absl::Status Upload(const Buyer& buyer, zweck::HttpTransport<Lookalikes>& partner) {
  return zweck::Transmit<Lookalikes>(buyer, partner);
}

}  // namespace acme
