// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks by what is sealed.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

struct AskedSealingStore : SealingStore {
  absl::StatusOr<std::string> Select(
      const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Question&,
      absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>);
  absl::StatusOr<std::int64_t> Count(const zweck::DoorKey&, const zweck::store::Table&,
                                     const zweck::store::Question&);
};

#ifdef ACCEPT
absl::Status Ask(AskedSealingStore& store) {
  return zweck::Select<InvoiceTable, Account, SendInvoice>(
             store, Where(zweck::Equals(&Account::id, 17)), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(AskedSealingStore& store) {
  return zweck::Select<InvoiceTable, Account, SendInvoice>(
             store, Where(zweck::Equals(&Account::secret, "s")), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
