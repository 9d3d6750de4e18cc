// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws the key that was not found.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

Customer Get(const std::string& number, Store& store) {
  auto customer = zweck::Find<CustomerTable, Customer>(store, number);
  if (!customer.ok()) throw std::out_of_range("no customer " + number);
  return *std::move(customer);
}

}  // namespace acme
