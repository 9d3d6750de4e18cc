// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in a switch.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
int Way(const Customer& customer) {
  switch (customer.orders.Use<SendInvoice>()) {
    default:
      return 1;
  }
}
#else
// refused(gcc): default type conversion cannot deduce template argument
// refused(clang): statement requires expression of integer type
int Way(const Customer& customer) {
  switch (customer.orders) {
    default:
      return 1;
  }
}
#endif

}  // namespace acme
