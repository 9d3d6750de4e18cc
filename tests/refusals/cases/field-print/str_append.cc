// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrAppend of a field.

#include "tests/refusals/policy.h"

#include <absl/strings/str_cat.h>

namespace acme {

#ifdef ACCEPT
void Line(const Customer& customer, std::string& out) {
  absl::StrAppend(&out, customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-print]
void Line(const Customer& customer, std::string& out) { absl::StrAppend(&out, customer.email); }
#endif

}  // namespace acme
