// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts logins by IP address in a Redis that all services share.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <sw/redis++/redis++.h>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr long long kAllowed = 20;

bool TooMany(sw::redis::Redis& redis, const Login& login) {
  return redis.incr("ratelimit:" + login.address.Use<ProtectAccount>()) > kAllowed;
}

}  // namespace acme
