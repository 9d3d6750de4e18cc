// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A function that would change the value.

#include "tests/refusals/policy.h"

namespace acme {

absl::Status Send(const Customer& customer) {
#ifdef ACCEPT
  const auto send = [](std::string) { return absl::OkStatus(); };
#else
  // refused: zweck[disclose-callback]
  const auto send = [](std::string&) { return absl::OkStatus(); };
#endif
  return zweck::Disclose<InvoiceMailer>(customer.email, send);
}

}  // namespace acme
