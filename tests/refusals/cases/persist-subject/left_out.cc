// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Minimize leaves out whom it is about, and a number that points at them stays.

#include "tests/refusals/policy.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
#ifdef ACCEPT
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>, Subject> email;
#else
  // refused: zweck[persist-subject]
  Field<2, std::string, Is<kind::EmailAddress>, For<ContactCustomer>, Subject> email;
#endif
};
ZWECK_CATEGORY(Visit, number, email);

absl::Status Keep(const Visit& visit, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(zweck::Minimize<InvoiceTable>(visit), store);
}

}  // namespace acme
