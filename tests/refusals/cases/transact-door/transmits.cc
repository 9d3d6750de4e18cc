// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that would be sent again when the transaction is tried again.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, TransactionStore& store,
                  OpenTransport<InvoiceMailer>& mailer) {
  absl::Status kept = zweck::Transact(store, [&](auto& inside) -> absl::Status {
    return zweck::Persist<InvoiceTable>(customer, inside);
  });
  return kept.ok() ? zweck::Transmit<InvoiceMailer>(customer, mailer) : kept;
}
#else
// refused: zweck[transact-door]
absl::Status Keep(const Customer& customer, TransactionStore& store,
                  OpenTransport<InvoiceMailer>& mailer) {
  return zweck::Transact(store, [&](auto& inside) -> absl::Status {
    absl::Status kept = zweck::Persist<InvoiceTable>(customer, inside);
    return kept.ok() ? zweck::Transmit<InvoiceMailer>(customer, mailer) : kept;
  });
}
#endif

}  // namespace acme
