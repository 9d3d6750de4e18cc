// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that structured binding took out of its record.

#include <iostream>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) {
  const auto& [number, email, address, orders] = customer;
  std::cerr << email.Use<SendInvoice>();
}
#else
void Log(const Customer& customer) {
  const auto& [number, email, address, orders] = customer;
  std::cerr << email;
}
#endif

// refused: zweck[field-print]

}  // namespace acme
