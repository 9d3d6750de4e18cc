// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table that may not have the moment from which the time counts.

#include "tests/refusals/policy.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}, zweck::Since<"day">>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice, ContactCustomer>, Key, Subject>
      number;
  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>> day;
};
ZWECK_CATEGORY(Visit, number, day);

#ifdef ACCEPT
absl::Status Keep(const Visit& visit, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(zweck::Minimize<InvoiceTable>(visit), store);
}
#else
// refused: zweck[minimize-retention]
absl::Status Keep(const Visit& visit, OpenStore& store) {
  return zweck::Persist<ContactTable>(zweck::Minimize<ContactTable>(visit), store);
}
#endif

}  // namespace acme
