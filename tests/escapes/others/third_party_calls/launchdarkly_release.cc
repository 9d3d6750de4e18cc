// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks for a feature flag as the server that it runs on.
// Author: has not read the checks

#include <launchdarkly/client_side/client.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

bool NewCheckout(launchdarkly::client_side::Client& flags, const std::string& region) {
  flags.IdentifyAsync(
      launchdarkly::ContextBuilder().Kind("server", "shop").Set("region", region).Build());
  return flags.BoolVariation("new-checkout", false);
}

}  // namespace acme
