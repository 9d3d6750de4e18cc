// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrCat of a field.

#include "tests/refusals/policy.h"

#include <absl/strings/str_cat.h>

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return absl::StrCat("to ", customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-print]
std::string Line(const Customer& customer) { return absl::StrCat("to ", customer.email); }
#endif

}  // namespace acme
