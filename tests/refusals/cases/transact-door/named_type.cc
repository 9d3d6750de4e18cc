// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The same in a callback that names the type of its parameter.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  return zweck::Transact(store, [&](zweck::InTransaction<TransactionStore>& inside) {
    return zweck::Persist<InvoiceTable>(customer, inside);
  });
}
#else
// refused: zweck[transact-door]
absl::Status Keep(const Customer& customer, TransactionStore& store,
                  OpenTransport<InvoiceMailer>& mailer) {
  return zweck::Transact(store, [&](zweck::InTransaction<TransactionStore>&) -> absl::Status {
    return zweck::Transmit<InvoiceMailer>(customer, mailer);
  });
}
#endif

}  // namespace acme
