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
absl::Status Fail(const Customer& customer) { return absl::NotFoundError(customer.email); }
#endif

// refused: zweck[field-convert]

}  // namespace acme
