// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that is copied into a record of another category.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
Account Copy(const Customer& customer) {
  return {.id = customer.orders.Use<SendInvoice>(), .secret = ""};
}
#else
// refused(gcc): could not convert 'customer' from 'const acme::Customer' to 'acme::Account'
// refused(clang): no viable conversion from returned value of type 'const Customer' to function return type 'Account'
Account Copy(const Customer& customer) { return customer; }
#endif

}  // namespace acme
