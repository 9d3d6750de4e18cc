// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A count that must be kept, and this table may not have it.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(
      zweck::Minimize<ContactTable>(customer, zweck::Keeps(&Customer::email)), store);
}
#else
// refused: zweck[minimize-keeps]
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(
      zweck::Minimize<ContactTable>(customer, zweck::Keeps(&Customer::orders)), store);
}
#endif

}  // namespace acme
