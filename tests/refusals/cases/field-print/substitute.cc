// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::Substitute of a field.

#include <absl/strings/substitute.h>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return absl::Substitute("to $0", customer.email.Use<SendInvoice>());
}
#else
std::string Line(const Customer& customer) { return absl::Substitute("to $0", customer.email); }
#endif

// refused: zweck[field-print]

}  // namespace acme
