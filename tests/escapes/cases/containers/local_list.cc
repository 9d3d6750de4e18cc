// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: collects records in a local list, and works on them.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

absl::Status ContactAll(Store& store, TransportTo<Mailer>& transport) {
  std::vector<Customer> due;
  absl::Status read = zweck::ForEach<CustomerTable, Customer>(store, [&](const Customer& customer) {
    if (customer.orders.Use<SendInvoice>() > 3) due.push_back(customer);
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  for (const Customer& customer : due) {
    absl::Status sent = zweck::Transmit<Mailer>(zweck::Minimize<Mailer>(customer), transport);
    if (!sent.ok()) return sent;
  }
  return absl::OkStatus();
}

}  // namespace acme
