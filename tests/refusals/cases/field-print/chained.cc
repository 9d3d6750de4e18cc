// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in the middle of a line.

#include "tests/refusals/policy.h"

#include <iostream>

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) {
  std::cerr << "to " << customer.email.Use<SendInvoice>() << "\n";
}
#else
// refused: zweck[field-print]
void Log(const Customer& customer) { std::cerr << "to " << customer.email << "\n"; }
#endif

}  // namespace acme
