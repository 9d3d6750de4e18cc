// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Use gave, which has no tags.

#include "tests/refusals/policy.h"

namespace acme {

absl::Status Send(const Customer& customer) {
  const auto send = [](const std::string&) { return absl::OkStatus(); };
#ifdef ACCEPT
  return zweck::Disclose<InvoiceMailer>(customer.email, send);
#else
  // refused: zweck[disclose-field]
  // noted(gcc): ArgumentIsAField<std::__cxx11::basic_string<char>>
  // noted(clang): ArgumentIsAField<std::basic_string<char
  return zweck::Disclose<InvoiceMailer>(customer.email.Use<SendInvoice>(), send);
#endif
}

}  // namespace acme
