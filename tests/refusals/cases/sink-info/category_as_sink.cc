// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category in the place of a sink.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[sink-info]
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<Customer>(customer, store);
}
#endif

}  // namespace acme
