// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: hands the record to listeners, so the tags go along.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

class Listener {
 public:
  virtual ~Listener() = default;
  virtual void OnCustomer(const Customer& customer) = 0;
};
void Tell(const Customer& customer, Listener& listener) { listener.OnCustomer(customer); }

}  // namespace acme
