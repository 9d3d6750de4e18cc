// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A purpose that does not describe itself.

#include "tests/refusals/policy.h"

namespace acme {

struct Whatever {};

#ifdef ACCEPT
std::size_t Length(const Customer& customer) { return customer.email.Use<SendInvoice>().size(); }
#else
// refused: zweck[purpose-info]
std::size_t Length(const Customer& customer) { return customer.email.Use<Whatever>().size(); }
#endif

}  // namespace acme
