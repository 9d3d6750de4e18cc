// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A misspelt sink. The errors are the compiler's own.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused(gcc): 'InvoiceTables' was not declared in this scope
// refused(gcc): no matching function for call to 'Persist<
// refused(gcc): template argument 1 is invalid
// refused(clang): unknown type name 'InvoiceTables'
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTables>(customer, store);
}
#endif

}  // namespace acme
