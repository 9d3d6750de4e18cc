// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret in a store that does not seal.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Account& account, SealingStore& store) {
  return zweck::Persist<InvoiceTable>(account, store);
}
#else
// refused: zweck[flow-secret]
// noted(gcc): zweck: Account.secret is a Secret, and would not be sealed on its way to invoice-table
// noted(clang): zweck::internal::FieldsIn<acme::Account, zweck::internal::NotSealed, zweck::Name<7>{"secret"}
absl::Status Keep(const Account& account, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(account, store);
}
#endif

}  // namespace acme
