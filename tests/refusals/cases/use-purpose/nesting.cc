// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A nested category, by a purpose that the nesting field does not declare.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
const Address& To(const Customer& customer) { return customer.address.Use<SendInvoice>(); }
#else
// refused: zweck[use-purpose]
const Address& To(const Customer& customer) { return customer.address.Use<Advertise>(); }
#endif

}  // namespace acme
