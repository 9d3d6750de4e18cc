// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record without a name that is cut down, and a field of it must arrive.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(OpenStore& store) {
  const Customer customer;
  return zweck::Persist<ContactTable>(
      zweck::Minimize<ContactTable>(customer, zweck::Keeps(&Customer::email)), store);
}
#else
// refused: zweck[minimize-temporary]
absl::Status Keep(OpenStore& store) {
  return zweck::Persist<ContactTable>(
      zweck::Minimize<ContactTable>(Customer(), zweck::Keeps(&Customer::email)), store);
}
#endif

}  // namespace acme
