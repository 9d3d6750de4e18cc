// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an alias makes the newsletter's purpose that of deliveries.
// Leaves: yes

#include "tests/escapes/others/policy.h"

namespace acme::campaigns {

// Every buyer gets the campaign.
using SendCampaign = acme::DeliverOrder;

struct CampaignMail {
  static constexpr zweck::SinkInfo kInfo{.id = "campaign-mail",
                                         .description = "Advertisements to buyers"};
  using Purposes = zweck::For<SendCampaign>;
  using Recipient = acme::AcmeBikes;
};

}  // namespace acme::campaigns

namespace acme {

absl::Status Advertise(const Buyer& buyer, CourierHttp& http) {
  return zweck::Transmit<campaigns::CampaignMail>(buyer, http);
}

}  // namespace acme
