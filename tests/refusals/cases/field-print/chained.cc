// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in the middle of a line.

#include <iostream>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) {
  std::cerr << "to " << customer.email.Use<SendInvoice>() << "\n";
}
#else
void Log(const Customer& customer) { std::cerr << "to " << customer.email << "\n"; }
#endif

// refused: zweck[field-print]

}  // namespace acme
