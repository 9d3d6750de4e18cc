// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An answer as a form.

#include "tests/refusals/policy.h"

namespace acme {

bool Show(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Answer<InvoiceMailer, zweck::WireFormat::kProtobuf>(customer).ok();
#else
  // refused: zweck[answer-form]
  return zweck::Answer<InvoiceMailer, zweck::WireFormat::kForm>(customer).ok();
#endif
}

}  // namespace acme
