// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The * is forgotten.

#include "tests/refusals/policy.h"

namespace acme {

bool Show(const absl::StatusOr<Customer>& customer) {
#ifdef ACCEPT
  return customer.ok() && zweck::Answer<InvoiceMailer>(*customer).ok();
#else
  // refused: zweck[flow-status-or]
  return customer.ok() && zweck::Answer<InvoiceMailer>(customer).ok();
#endif
}

}  // namespace acme
