// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// As many fields as Disclose takes.

#include "tests/refusals/transactions.h"

namespace acme {

absl::Status Disclosed(const Customer& of) {
  return zweck::Disclose<InvoiceMailer>(
      of.email, of.orders, of.email, of.orders, of.email, of.orders, of.email, of.orders, of.email,
      of.orders, of.email, of.orders, [](const auto&...) { return absl::OkStatus(); });
}

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, TransactionStore& store) {
  absl::Status kept = zweck::Transact(
      store, [&](auto& inside) { return zweck::Persist<InvoiceTable>(customer, inside); });
  return kept.ok() ? Disclosed(customer) : kept;
}
#else
// refused: zweck[transact-door]
absl::Status Keep(const Customer& of, TransactionStore& store) {
  return zweck::Transact(store, [&](auto&) -> absl::Status {
    return zweck::Disclose<InvoiceMailer>(
        of.email, of.orders, of.email, of.orders, of.email, of.orders, of.email, of.orders,
        of.email, of.orders, of.email, of.orders, [](const auto&...) { return absl::OkStatus(); });
  });
}
#endif

}  // namespace acme
