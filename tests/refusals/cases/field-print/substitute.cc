// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::Substitute of a field.

#include "tests/refusals/policy.h"

#include <absl/strings/substitute.h>

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return absl::Substitute("to $0", customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-print]
std::string Line(const Customer& customer) { return absl::Substitute("to $0", customer.email); }
#endif

}  // namespace acme
