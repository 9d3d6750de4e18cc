// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of records, in the other format.

#include "tests/refusals/policy.h"

namespace acme {

bool Show(const std::vector<Customer>& customers) {
#ifdef ACCEPT
  return zweck::Answer<InvoiceMailer, zweck::WireFormat::kProtobuf>(customers).ok();
#else
  // refused: zweck[answer-purpose]
  // noted(gcc): zweck: Customer.orders may not be in an answer to contact-table for contact-customer; it is declared for: send-invoice
  // noted(clang): zweck::Name<7>{"orders"}
  return zweck::Answer<ContactTable, zweck::WireFormat::kProtobuf>(customers).ok();
#endif
}

}  // namespace acme
