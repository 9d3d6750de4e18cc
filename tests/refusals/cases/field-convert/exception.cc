// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in the text of an exception.

#include "tests/refusals/policy.h"

#include <stdexcept>

namespace acme {

#ifdef ACCEPT
void Fail(const Customer& customer) { throw std::runtime_error(customer.email.Use<SendInvoice>()); }
#else
// refused: zweck[field-convert]
void Fail(const Customer& customer) { throw std::runtime_error(customer.email); }
#endif

}  // namespace acme
