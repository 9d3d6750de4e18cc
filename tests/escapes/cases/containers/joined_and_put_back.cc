// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: joins and formats texts, and puts them into the record again.
// Author: writes the checks

#include <absl/strings/str_cat.h>

#include <cstdio>
#include <sstream>

#include "tests/escapes/policy.h"

namespace acme {

Customer Formal(Customer customer) {
  std::ostringstream out;
  out << "Dr. " << customer.name.Use<ContactCustomer>().value_or("N. N.");
  customer.name = out.str();
  customer.email = absl::StrCat(customer.email.Use<ContactCustomer>(), "");
  char number[32];
  std::snprintf(number, sizeof(number), "%s", customer.number.Use<SendInvoice>().c_str());
  customer.number = number;
  return customer;
}

}  // namespace acme
