// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tracks in a marketing tool which release runs, under the name of the server.
// Author: has not read the checks, and came third

#include <segment/analytics.h>

#include <cstdlib>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Release {
  int major = 0;
  int minor = 0;
};

std::string Text(const Release& release) {
  return std::to_string(release.major) + "." + std::to_string(release.minor);
}

void TrackRelease(segment::Analytics& analytics, const Release& release) {
  const char* host = std::getenv("HOSTNAME");
  const std::string server = host != nullptr ? host : "unknown";
  analytics.Identify(server, {{"role", "shop"}});
  analytics.Track(server, "Deployed", {{"release", Text(release)}});
}

}  // namespace acme
