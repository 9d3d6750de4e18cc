// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps addresses by number, in a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

class Addresses {
 public:
  void Learn(const Customer& customer) {
    by_orders_[customer.orders.Use<SendInvoice>()] = customer.email.Use<ContactCustomer>();
  }

 private:
  std::map<int, std::string> by_orders_;
};

}  // namespace acme
