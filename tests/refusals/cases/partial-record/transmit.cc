// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sends what was read in part as if it were whole.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& mailer) {
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(customer), mailer);
}
#else
// refused: zweck[partial-record]
absl::Status Send(const zweck::Partial<InvoiceTable, Customer, SendInvoice>& row,
                  OpenTransport<InvoiceMailer>& mailer) {
  return zweck::Transmit<InvoiceMailer>(row, mailer);
}
#endif

}  // namespace acme
