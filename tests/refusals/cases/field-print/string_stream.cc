// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field on a stream of text.

#include <sstream>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer, std::ostringstream& out) {
  out << customer.email.Use<SendInvoice>();
}
#else
void Log(const Customer& customer, std::ostringstream& out) { out << customer.email; }
#endif

// refused: zweck[field-print]

}  // namespace acme
