// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts orders in a member, of nobody in particular.
// Author: writes the checks

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

class Statistics {
 public:
  void Add(const Customer& customer) { ++by_orders_[customer.orders.Use<SendInvoice>()]; }

 private:
  std::map<int, int> by_orders_;
};

}  // namespace acme
