// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field on a stream of text.

#include "tests/refusals/policy.h"

#include <sstream>

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer, std::ostringstream& out) {
  out << customer.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-print]
void Log(const Customer& customer, std::ostringstream& out) { out << customer.email; }
#endif

}  // namespace acme
