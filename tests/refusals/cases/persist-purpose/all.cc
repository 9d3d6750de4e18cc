// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Many records, to a store that has no purpose in common with one of their fields.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const std::vector<Customer>& customers, BatchStore& store) {
  return zweck::PersistAll<InvoiceTable>(customers, store);
}
#else
// refused: zweck[persist-purpose]
absl::Status Keep(const std::vector<Customer>& customers, BatchStore& store) {
  return zweck::PersistAll<ContactTable>(customers, store);
}
#endif

}  // namespace acme
