// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that structured binding took out of its record.

#include "tests/refusals/policy.h"

#include <iostream>

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) {
  const auto& [number, email, address, orders] = customer;
  std::cerr << email.Use<SendInvoice>();
}
#else
// refused: zweck[field-print]
void Log(const Customer& customer) {
  const auto& [number, email, address, orders] = customer;
  std::cerr << email;
}
#endif

}  // namespace acme
