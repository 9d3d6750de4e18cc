// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts requests by a parameter.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>
#include <prometheus/counter.h>

#include "tests/escapes/policy.h"

namespace acme {

void Count(const crow::request& request, prometheus::Family<prometheus::Counter>& family) {
  const std::string shop = request.url_params.get("shop");
  family.Add({{"shop", shop}}).Increment();
}

}  // namespace acme
