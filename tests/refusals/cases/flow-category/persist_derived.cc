// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A struct that is derived from a category; its own member would be lost.

#include "tests/refusals/policy.h"

namespace acme {

struct Vip : Customer {
  std::string favourite;
};

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[flow-category]
absl::Status Keep(const Vip& vip, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(vip, store);
}
#endif

}  // namespace acme
