// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws an exception that has the number as a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <exception>

#include "tests/escapes/policy.h"

namespace acme {

struct NotPaid : std::exception {
  explicit NotPaid(std::string who) : number(std::move(who)) {}
  std::string number;
};
void Check(const Customer& customer) {
  if (customer.orders.Use<SendInvoice>() > 9) throw NotPaid(customer.number.Use<SendInvoice>());
}

}  // namespace acme
