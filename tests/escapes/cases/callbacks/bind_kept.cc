// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: binds the address to a function, and keeps that.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

class Jobs {
 public:
  void Add(const Customer& customer) {
    next_ = std::bind(&Jobs::Send, this, customer.email.Use<ContactCustomer>());
  }
  void Send(const std::string& to) { sent_ += to.size(); }

 private:
  std::function<void()> next_;
  std::size_t sent_ = 0;
};

}  // namespace acme
