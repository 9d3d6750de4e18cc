// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks whether an address is in a list that is not about people.
// Author: writes the checks

#include <set>

#include "tests/escapes/policy.h"

namespace acme {

class Blocked {
 public:
  bool Is(const Customer& customer) const {
    const std::string& mail = customer.email.Use<ContactCustomer>();
    return hosts_.contains(mail.substr(mail.find('@') + 1));
  }
  void Add(std::string host) { hosts_.insert(std::move(host)); }

 private:
  std::set<std::string> hosts_;
};

}  // namespace acme
