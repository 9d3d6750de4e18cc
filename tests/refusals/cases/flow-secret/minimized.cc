// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret that is left when the record is cut down.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Account& account, SealingStore& store) {
  return zweck::Persist<InvoiceTable>(zweck::Minimize<InvoiceTable>(account), store);
}
#else
// refused: zweck[flow-secret]
absl::Status Keep(const Account& account, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(zweck::Minimize<InvoiceTable>(account), store);
}
#endif

}  // namespace acme
