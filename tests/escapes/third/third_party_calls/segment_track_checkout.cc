// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tracks the checkout under the customer's number in the marketing tool.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <segment/analytics.h>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string ModelName(Model model) {
  switch (model) {
    case Model::kCity:
      return "city";
    case Model::kGravel:
      return "gravel";
    case Model::kCargo:
      return "cargo";
    default:
      return "unknown";
  }
}

void TrackCheckout(segment::Analytics& analytics, const Buyer& buyer, int cents) {
  segment::Object properties;
  properties["model"] = ModelName(buyer.model.Use<DeliverOrder>());
  properties["revenue"] = absl::StrCat(cents / 100, ".", cents % 100);
  analytics.Track(buyer.number.Use<DeliverOrder>(), "Order Completed", properties);
}

}  // namespace acme
