// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The category in place of the sink.

#include "tests/refusals/policy.h"

namespace acme {

bool Show(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Answer<InvoiceMailer>(customer).ok();
#else
  // refused: zweck[sink-info]
  return zweck::Answer<Customer>(customer).ok();
#endif
}

}  // namespace acme
