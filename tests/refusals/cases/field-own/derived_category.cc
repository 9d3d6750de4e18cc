// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category that inherits the fields of another.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Vip = Customer;
#else
// refused: zweck[field-own]
// refused: zweck[field-own]
// refused: zweck[field-own]
// refused: zweck[field-own]
struct Vip : Customer {};
ZWECK_CATEGORY(Vip, number, email, address, orders);
#endif

}  // namespace acme
