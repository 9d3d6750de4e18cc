// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A nested category that is taken out without a purpose.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
Address Copy(const Customer& customer) { return customer.address.Use<SendInvoice>(); }
#else
// refused: zweck[field-convert]
Address Copy(const Customer& customer) { return customer.address; }
#endif

}  // namespace acme
