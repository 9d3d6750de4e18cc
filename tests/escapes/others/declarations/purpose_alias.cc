// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an alias makes the newsletter's purpose that of deliveries.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {
namespace campaigns {

// Every buyer gets the campaign.
using SendCampaign = DeliverOrder;

struct CampaignMail {
  static constexpr zweck::SinkInfo kInfo{.id = "campaign-mail",
                                         .description = "Advertisements to buyers"};
  using Purposes = zweck::For<SendCampaign>;
  using Recipient = AcmeBikes;
  using Hosts = zweck::AtHosts<"mail.acme.example">;
};

}  // namespace campaigns

absl::Status Advertise(const Buyer& buyer, zweck::HttpTransport<campaigns::CampaignMail>& http) {
  return zweck::Transmit<campaigns::CampaignMail>(buyer, http);
}

}  // namespace acme
