// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A callback whose errors nobody would see.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  return zweck::Transact(
      store, [&](auto& inside) { return zweck::Persist<InvoiceTable>(customer, inside); });
}
#else
// refused: zweck[transact-callback]
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  return zweck::Transact(
      store, [&](auto& inside) { zweck::Persist<InvoiceTable>(customer, inside).IgnoreError(); });
}
#endif

}  // namespace acme
