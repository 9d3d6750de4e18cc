// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that holds a category.

#include <iostream>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) {
  std::cerr << customer.address.Use<SendInvoice>().city.Use<SendInvoice>();
}
#else
void Log(const Customer& customer) { std::cerr << customer.address; }
#endif

// refused: zweck[field-print]

}  // namespace acme
