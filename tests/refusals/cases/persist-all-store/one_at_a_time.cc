// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store that writes one record at a time.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const std::vector<Customer>& customers, BatchStore& store) {
  return zweck::PersistAll<InvoiceTable>(customers, store);
}
#else
// refused: zweck[persist-all-store]
absl::Status Keep(const std::vector<Customer>& customers, OpenStore& store) {
  return zweck::PersistAll<InvoiceTable>(customers, store);
}
#endif

}  // namespace acme
