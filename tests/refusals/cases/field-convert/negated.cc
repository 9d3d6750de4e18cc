// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is negated.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Unknown(const Customer& customer) { return customer.email.Use<SendInvoice>().empty(); }
#else
// refused: zweck[field-convert]
bool Unknown(const Customer& customer) { return !customer.email; }
#endif

}  // namespace acme
