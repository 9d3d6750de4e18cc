// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Of two records, each has a field that may not be used for it.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, const Account& account) {
  return zweck::Disclose<InvoiceTable>(customer.email, account.id,
                                       [](const auto&, auto) { return absl::OkStatus(); });
}
#else
// refused: zweck[disclose-purpose]
// noted(gcc): Account.id may not be disclosed to contact-table for contact-customer; it is declared for: send-invoice
// noted(gcc): Customer.orders may not be disclosed to contact-table for contact-customer; it is declared for: send-invoice
// noted(clang): zweck::internal::FieldsIn<acme::Account, zweck::internal::NotDisclosedFor<zweck::For<acme::ContactCustomer>, zweck::For<acme::SendInvoice>>, zweck::Name<3>{"id"}
absl::Status Send(const Customer& customer, const Account& account) {
  return zweck::Disclose<ContactTable>(customer.orders, account.id,
                                       [](auto, auto) { return absl::OkStatus(); });
}
#endif

}  // namespace acme
