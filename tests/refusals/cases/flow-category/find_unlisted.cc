// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A plain struct that is looked up.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  std::string item;
};

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused: zweck[flow-category]
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Parcel>(store, "C-1").status();
}
#endif

}  // namespace acme
