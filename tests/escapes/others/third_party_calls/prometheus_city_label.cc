// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts orders by town and customer in a label.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <prometheus/counter.h>
#include <prometheus/registry.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class OrderMetrics {
 public:
  explicit OrderMetrics(prometheus::Registry& registry)
      : orders_(prometheus::BuildCounter().Name("orders_total").Help("Orders").Register(registry)) {
  }

  void Ordered(const Buyer& buyer) {
    const Address& to = buyer.address.Use<DeliverOrder>();
    orders_
        .Add(
            {{"city", to.city.Use<DeliverOrder>()}, {"customer", buyer.number.Use<DeliverOrder>()}})
        .Increment();
  }

 private:
  prometheus::Family<prometheus::Counter>& orders_;
};

}  // namespace acme
