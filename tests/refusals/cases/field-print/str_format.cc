// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrFormat of a field.

#include "tests/refusals/policy.h"

#include <absl/strings/str_format.h>

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return absl::StrFormat("to %s", customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-print]
std::string Line(const Customer& customer) { return absl::StrFormat("to %s", customer.email); }
#endif

}  // namespace acme
