// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in a cast.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string To(const Customer& customer) {
  return static_cast<std::string>(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-convert]
std::string To(const Customer& customer) { return static_cast<std::string>(customer.email); }
#endif

}  // namespace acme
