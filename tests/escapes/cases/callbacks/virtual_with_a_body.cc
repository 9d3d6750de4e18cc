// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: calls a virtual function that does nothing here, and something in a derived class.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <memory>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

class Hook {
 public:
  virtual ~Hook() = default;
  virtual void Run(std::string_view) {}
};
void RunAll(const Customer& customer, const std::vector<std::unique_ptr<Hook>>& hooks) {
  for (const auto& hook : hooks) hook->Run(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
