// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A value that is taken for no purpose.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) { return customer.email.Use<SendInvoice>().size(); }
#else
// refused(gcc): no matching function for call to 'zweck::Field<
// refused(clang): no matching member function for call to 'Use'
std::size_t Length(const Customer& customer) { return customer.email.Use().size(); }
#endif

}  // namespace acme
