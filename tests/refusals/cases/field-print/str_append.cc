// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrAppend of a field.

#include <absl/strings/str_cat.h>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Line(const Customer& customer, std::string& out) {
  absl::StrAppend(&out, customer.email.Use<SendInvoice>());
}
#else
void Line(const Customer& customer, std::string& out) { absl::StrAppend(&out, customer.email); }
#endif

// refused: zweck[field-print]

}  // namespace acme
