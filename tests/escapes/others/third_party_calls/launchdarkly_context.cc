// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks a service for feature flags, by who the buyer is.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <launchdarkly/client_side/client.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

bool NewCheckout(launchdarkly::client_side::Client& flags, const Buyer& buyer) {
  flags.IdentifyAsync(launchdarkly::ContextBuilder()
                          .Kind("user", buyer.number.Use<DeliverOrder>())
                          .Name(buyer.name.Use<DeliverOrder>())
                          .Set("tier", "gold")
                          .Build());
  return flags.BoolVariation("new-checkout", false);
}

}  // namespace acme
