// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the address in a container of its own making.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

template <class T>
class Stack {
 public:
  void Place(const T& value) { values_.insert(values_.end(), value); }

 private:
  std::vector<T> values_;
};
void Keep(const Customer& customer, Stack<std::string>& stack) {
  stack.Place(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
