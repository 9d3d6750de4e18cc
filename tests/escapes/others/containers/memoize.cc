// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a function remembers its arguments.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <map>
#include <tuple>

#include "tests/escapes/others/policy.h"

namespace acme {

int ShippingDays(const std::string& postal_code, Model model) {
  static std::map<std::tuple<std::string, Model>, int> known;
  const auto key = std::make_tuple(postal_code, model);
  if (const auto it = known.find(key); it != known.end()) return it->second;
  const int days = (postal_code.starts_with("1") ? 1 : 3) + (model == Model::kCargo ? 2 : 0);
  return known[key] = days;
}

int DaysFor(const Buyer& b) {
  return ShippingDays(b.address.Use<DeliverOrder>().postal_code.Use<DeliverOrder>(),
                      b.model.Use<DeliverOrder>());
}

}  // namespace acme
