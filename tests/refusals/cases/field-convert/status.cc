// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in the text of a status.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Fail(const Customer& customer) {
  return absl::NotFoundError(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-convert]
absl::Status Fail(const Customer& customer) { return absl::NotFoundError(customer.email); }
#endif

}  // namespace acme
