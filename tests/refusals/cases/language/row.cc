// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record as a row, without a key.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused(gcc): 'constexpr zweck::CodecKey::CodecKey()' is private
// refused(clang): calling a private constructor of class 'zweck::CodecKey'
absl::Status Keep(const Customer& customer, zweck::internal::Row& row) {
  return zweck::internal::ToRow({}, zweck::internal::kLayout<Customer>, &customer, row);
}
#endif

}  // namespace acme
