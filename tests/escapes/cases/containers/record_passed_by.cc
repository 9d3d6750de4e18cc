// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: holds a reference to a record for as long as a call takes.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

class Letter {
 public:
  explicit Letter(const Customer& customer) : customer_(customer) {}
  bool IsPossible() const { return customer_.name.Use<ContactCustomer>().has_value(); }

 private:
  const Customer& customer_;
};
bool Possible(const Customer& customer) { return Letter(customer).IsPossible(); }

}  // namespace acme
