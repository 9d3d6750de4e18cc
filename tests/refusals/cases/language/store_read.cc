// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows that are read past the doors.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused(gcc): 'constexpr zweck::DoorKey::DoorKey()' is private
// refused(clang): calling a private constructor of class 'zweck::DoorKey'
absl::Status Look(OpenStore& store) {
  return store.Read({}, {}, nullptr, [](auto) { return absl::OkStatus(); });
}
#endif

}  // namespace acme
