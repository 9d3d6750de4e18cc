// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A plain struct that is persisted.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  std::string item;
};

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[flow-category]
absl::Status Keep(const Parcel& parcel, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(parcel, store);
}
#endif

}  // namespace acme
