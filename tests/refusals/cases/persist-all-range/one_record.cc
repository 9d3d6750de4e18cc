// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One record, where a range of them is written.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, BatchStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[persist-all-range]
absl::Status Keep(const Customer& customer, BatchStore& store) {
  return zweck::PersistAll<InvoiceTable>(customer, store);
}
#endif

}  // namespace acme
