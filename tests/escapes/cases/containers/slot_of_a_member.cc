// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes through a pointer to a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <string>

#include "tests/escapes/policy.h"

namespace acme {

class Recent {
 public:
  void See(const Customer& customer) {
    std::string* slot = &slots_[next_++ % 4];
    *slot = customer.email.Use<ContactCustomer>();
  }

 private:
  std::string slots_[4];
  unsigned next_ = 0;
};

}  // namespace acme
