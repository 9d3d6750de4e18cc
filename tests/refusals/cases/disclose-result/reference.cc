// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A reference to the value, which a copy would be made of.

#include "tests/refusals/policy.h"

namespace acme {

std::string Send(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Disclose<InvoiceMailer>(customer.email, [](const std::string& to) { return to; });
#else
  // refused: zweck[disclose-result]
  return zweck::Disclose<InvoiceMailer>(
      customer.email, [](const std::string& to) -> const std::string& { return to; });
#endif
}

}  // namespace acme
