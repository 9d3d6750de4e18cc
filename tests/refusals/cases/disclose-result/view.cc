// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A view of the value would outlive the call.

#include "tests/refusals/policy.h"

namespace acme {

std::string Send(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Disclose<InvoiceMailer>(customer.email,
                                        [](const std::string& to) { return to + "."; });
#else
  // refused: zweck[disclose-result]
  // noted: std::basic_string_view<char
  return std::string(zweck::Disclose<InvoiceMailer>(
      customer.email, [](const std::string& to) { return std::string_view(to); }));
#endif
}

}  // namespace acme
