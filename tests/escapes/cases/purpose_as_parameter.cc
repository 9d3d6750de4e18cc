// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hides the purpose in a template parameter.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

template <class P>
std::size_t Size(const Customer& customer) {
  return customer.email.Use<P>().size();
}
std::size_t Take(const Customer& customer) { return Size<Advertise>(customer); }

}  // namespace acme
