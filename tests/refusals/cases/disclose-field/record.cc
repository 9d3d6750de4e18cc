// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A whole record.

#include "tests/refusals/policy.h"

namespace acme {

absl::Status Send(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Disclose<InvoiceMailer>(customer.email,
                                        [](const std::string&) { return absl::OkStatus(); });
#else
  // refused: zweck[disclose-field]
  // noted: ArgumentIsAField<acme::Customer>
  return zweck::Disclose<InvoiceMailer>(customer, [](const Customer&) { return absl::OkStatus(); });
#endif
}

}  // namespace acme
