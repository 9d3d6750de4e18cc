// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record with a field that the table is not for, and one in a nested category.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[persist-purpose]
// noted(gcc): zweck: Customer.orders may not be persisted to contact-table; it is declared for: send-invoice; Address.street may not be persisted to contact-table; it is declared for: send-invoice
// noted(clang): zweck::internal::FieldsIn<acme::Address, zweck::internal::DeclaredOnlyFor<zweck::For<acme::SendInvoice>>, zweck::Name<7>{"street"}
// noted(clang): zweck::internal::FieldsIn<acme::Customer, zweck::internal::DeclaredOnlyFor<zweck::For<acme::SendInvoice>>, zweck::Name<7>{"orders"}
// c++26: zweck: Customer.orders may not be persisted to contact-table; it is declared for: send-invoice; Address.street may not be persisted to contact-table; it is declared for: send-invoice. Run: zweck explain persist-purpose
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(customer, store);
}
#endif

}  // namespace acme
