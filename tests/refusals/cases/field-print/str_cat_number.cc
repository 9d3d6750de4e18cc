// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::StrCat of a number.

#include <absl/strings/str_cat.h>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return absl::StrCat("has ", customer.orders.Use<SendInvoice>());
}
#else
std::string Line(const Customer& customer) { return absl::StrCat("has ", customer.orders); }
#endif

// refused: zweck[field-print]

}  // namespace acme
