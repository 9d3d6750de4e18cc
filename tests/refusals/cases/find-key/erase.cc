// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category without a key that is erased by one.

#include "tests/refusals/policy.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
#else
  // refused: zweck[find-key]
  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Subject> number;
#endif

  Field<2, std::int32_t, Is<kind::Count>, For<SendInvoice, ContactCustomer>> pages;
};
ZWECK_CATEGORY(Visit, number, pages);

absl::Status Forget(OpenStore& store) {
  return zweck::Erase<InvoiceTable, Visit>(store, "C-1").status();
}

}  // namespace acme
