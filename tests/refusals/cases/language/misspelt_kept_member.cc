// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A misspelt member that Minimize must keep: one error, the compiler's own.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(
      zweck::Minimize<ContactTable>(customer, zweck::Keeps(&Customer::email)), store);
}
#else
// refused(gcc): 'e_mail' is not a member of 'acme::Customer'
// refused(clang): no member named 'e_mail' in 'acme::Customer'
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(
      zweck::Minimize<ContactTable>(customer, zweck::Keeps(&Customer::e_mail)), store);
}
#endif

}  // namespace acme
