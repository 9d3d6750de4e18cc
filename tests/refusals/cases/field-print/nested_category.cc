// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that holds a category.

#include "tests/refusals/policy.h"

#include <iostream>

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) {
  std::cerr << customer.address.Use<SendInvoice>().city.Use<SendInvoice>();
}
#else
// refused: zweck[field-print]
void Log(const Customer& customer) { std::cerr << customer.address; }
#endif

}  // namespace acme
