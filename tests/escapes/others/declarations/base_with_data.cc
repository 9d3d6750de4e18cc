// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a struct wraps a category, and adds plain members for what the policy does not allow.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct EnrichedBuyer {
  Buyer buyer;
  std::string employer;
  std::string linkedin_url;
  double estimated_income = 0;
};

EnrichedBuyer Enrich(Buyer buyer, const std::string& employer) {
  EnrichedBuyer out{.buyer = std::move(buyer), .employer = employer, .linkedin_url = {}};
  out.estimated_income = out.buyer.orders.Use<DeliverOrder>().size() > 3 ? 60000 : 40000;
  return out;
}

}  // namespace acme
