// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An answer that is made before it is known whether anything was kept.

#include "tests/refusals/transactions.h"

namespace acme {

#ifdef ACCEPT
absl::StatusOr<zweck::AnswerTo<InvoiceMailer>> Take(const Customer& customer,
                                                    TransactionStore& store) {
  absl::Status kept = zweck::Transact(store, [&](auto& inside) -> absl::Status {
    return zweck::Persist<InvoiceTable>(customer, inside);
  });
  if (!kept.ok()) return kept;
  return zweck::Answer<InvoiceMailer>(customer);
}
#else
// refused: zweck[transact-door]
absl::StatusOr<zweck::AnswerTo<InvoiceMailer>> Take(const Customer& customer,
                                                    TransactionStore& store) {
  return zweck::Transact(store,
                         [&](auto& inside) -> absl::StatusOr<zweck::AnswerTo<InvoiceMailer>> {
                           absl::Status kept = zweck::Persist<InvoiceTable>(customer, inside);
                           if (!kept.ok()) return kept;
                           return zweck::Answer<InvoiceMailer>(customer);
                         });
}
#endif

}  // namespace acme
