// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that is persisted nowhere in particular.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused(gcc): no matching function for call to 'Persist(
// refused(clang): no matching function for call to 'Persist'
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist(customer, store);
}
#endif

}  // namespace acme
