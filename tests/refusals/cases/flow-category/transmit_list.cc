// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of records, each of which may go.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const std::vector<Customer>& all, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(all.front(), transport);
}
#else
// refused: zweck[flow-category]
absl::Status Send(const std::vector<Customer>& all, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(all, transport);
}
#endif

}  // namespace acme
