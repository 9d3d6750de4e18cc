// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret in a list of nested categories.

#include "tests/refusals/policy.h"

namespace acme {

struct Accounts {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Accounts, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::vector<Account>, Is<kind::AccountId>, For<SendInvoice>> all;
};
ZWECK_CATEGORY(Accounts, all);

#ifdef ACCEPT
absl::Status Keep(const Accounts& account, SealingStore& store) {
  return zweck::Persist<InvoiceTable>(account, store);
}
#else
// refused: zweck[flow-secret]
absl::Status Keep(const Accounts& account, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(account, store);
}
#endif

}  // namespace acme
