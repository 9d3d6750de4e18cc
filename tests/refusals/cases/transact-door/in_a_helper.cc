// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A function that is called with the store in the transaction.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
template <class S>
absl::Status KeepIn(S& store, const Customer& customer) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  return zweck::Transact(store, [&](auto& inside) { return KeepIn(inside, customer); });
}
#else
// refused: zweck[transact-door]
template <class S>
absl::Status SendFrom(S&, const Customer& customer, OpenTransport<InvoiceMailer>& mailer) {
  return zweck::Transmit<InvoiceMailer>(customer, mailer);
}
absl::Status Keep(const Customer& customer, TransactionStore& store,
                  OpenTransport<InvoiceMailer>& mailer) {
  return zweck::Transact(store, [&](auto& inside) { return SendFrom(inside, customer, mailer); });
}
#endif

}  // namespace acme
