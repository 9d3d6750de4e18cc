// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A row that goes to a store past the doors.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused(gcc): 'constexpr zweck::DoorKey::DoorKey()' is private
// refused(clang): calling a private constructor of class 'zweck::DoorKey'
absl::Status Keep(OpenStore& store) { return store.Put({}, {}, {}); }
#endif

}  // namespace acme
