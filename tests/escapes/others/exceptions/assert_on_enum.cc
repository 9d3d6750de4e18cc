// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asserts about what is not personal.
// Author: has not read the checks

#include <cassert>

#include "tests/escapes/others/policy.h"

namespace acme {

int PriceInCents(Model model) {
  assert(model != Model::kUnspecified && "a basket has a model");
  switch (model) {
    case Model::kCity:
      return 89900;
    case Model::kGravel:
      return 149900;
    default:
      return 399900;
  }
}

int Total(const Buyer& buyer) {
  const auto& orders = buyer.orders.Use<DeliverOrder>();
  assert(orders.size() < 1000);
  return static_cast<int>(orders.size()) * PriceInCents(buyer.model.Use<DeliverOrder>());
}

}  // namespace acme
