// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of texts: what Use gave.

#include "tests/refusals/policy.h"

namespace acme {

bool Show(const std::vector<Customer>& customers) {
#ifdef ACCEPT
  return zweck::Answer<InvoiceMailer>(customers).ok();
#else
  // refused: zweck[flow-category]
  // noted(gcc): ArgumentIsACategory<std::__cxx11::basic_string<char>>
  // noted(clang): ArgumentIsACategory<std::basic_string<char
  std::vector<std::string> emails;
  for (const Customer& customer : customers) emails.push_back(customer.email.Use<SendInvoice>());
  return zweck::Answer<InvoiceMailer>(emails).ok();
#endif
}

}  // namespace acme
