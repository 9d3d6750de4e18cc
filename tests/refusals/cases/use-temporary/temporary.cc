// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A value that is gone before it is read.

#include "tests/refusals/policy.h"

namespace acme {

Customer Load();

#ifdef ACCEPT
std::size_t Length() {
  const Customer customer = Load();
  return customer.email.Use<SendInvoice>().size();
}
#else
// refused: zweck[use-temporary]
const std::string& Email() { return Load().email.Use<SendInvoice>(); }
#endif

}  // namespace acme
