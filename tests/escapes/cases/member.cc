// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the value in a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

class Session {
 public:
  explicit Session(const Customer& customer) : mail_(customer.email.Use<ContactCustomer>()) {}
  std::size_t size() const { return mail_.size(); }

 private:
  std::string mail_;
};

}  // namespace acme
