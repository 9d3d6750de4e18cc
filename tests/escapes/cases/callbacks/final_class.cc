// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: calls a virtual function of a class from which none derives.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

class Rule {
 public:
  virtual ~Rule() = default;
  virtual bool Holds(const std::string& text) const = 0;
};
class NotEmpty final : public Rule {
 public:
  bool Holds(const std::string& text) const override { return !text.empty(); }
};
bool Check(const Customer& customer) {
  const NotEmpty rule;
  return rule.Holds(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
