// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells listeners, which are anybody's classes.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

class Listener {
 public:
  virtual ~Listener() = default;
  virtual void OnCustomer(const std::string& number) = 0;
};
void Tell(const Customer& customer, Listener& listener) {
  listener.OnCustomer(customer.number.Use<SendInvoice>());
}

}  // namespace acme
