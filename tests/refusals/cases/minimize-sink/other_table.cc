// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that was cut down for another table.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(zweck::Minimize<ContactTable>(customer), store);
}
#else
// refused: zweck[minimize-sink]
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(zweck::Minimize<InvoiceTable>(customer), store);
}
#endif

}  // namespace acme
