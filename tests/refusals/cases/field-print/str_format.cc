// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrFormat of a field.

#include <absl/strings/str_format.h>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return absl::StrFormat("to %s", customer.email.Use<SendInvoice>());
}
#else
std::string Line(const Customer& customer) { return absl::StrFormat("to %s", customer.email); }
#endif

// refused: zweck[field-print]

}  // namespace acme
