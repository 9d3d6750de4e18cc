// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A letter that another library would send again.

#include "tests/refusals/transactions.h"

namespace acme {

absl::Status Send(const std::string& to, std::int32_t orders);

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  absl::Status kept = zweck::Transact(store, [&](auto& inside) -> absl::Status {
    return zweck::Persist<InvoiceTable>(customer, inside);
  });
  return kept.ok() ? zweck::Disclose<InvoiceMailer>(customer.email, customer.orders, Send) : kept;
}
#else
// refused: zweck[transact-door]
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  return zweck::Transact(store, [&](auto& inside) -> absl::Status {
    absl::Status kept = zweck::Persist<InvoiceTable>(customer, inside);
    return kept.ok() ? zweck::Disclose<InvoiceMailer>(customer.email, customer.orders, Send) : kept;
  });
}
#endif

}  // namespace acme
