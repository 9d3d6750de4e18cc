// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store without transactions.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  return zweck::Transact(store, [&](auto& inside) -> absl::Status {
    return zweck::Persist<InvoiceTable>(customer, inside);
  });
}
#else
// refused: zweck[transact-store]
absl::Status Keep(const Customer& customer, BatchStore& store) {
  return zweck::Transact(store, [&](auto& inside) -> absl::Status {
    return zweck::Persist<InvoiceTable>(customer, inside);
  });
}
#endif

}  // namespace acme
