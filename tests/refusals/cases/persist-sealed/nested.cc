// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category that is sealed, in a list of one that is not.

#include "tests/refusals/policy.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using AtRest = zweck::Sealed;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, std::int32_t, Is<kind::Count>, For<SendInvoice>> hours;
  Field<3, std::int32_t, Is<kind::Count>, For<SendInvoice>, zweck::Indexed> floor;
};
ZWECK_CATEGORY(Visit, number, hours, floor);

struct Visits {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visits, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visits",
                                             .description = "Who was here",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::vector<Visit>, Is<kind::AccountId>, For<SendInvoice>> all;
};
ZWECK_CATEGORY(Visits, all);

#ifdef ACCEPT
absl::Status Keep(const Visits& visits, SealingStore& store) {
  return zweck::Persist<InvoiceTable>(visits, store);
}
#else
// refused: zweck[persist-sealed]
// noted: CategoryIsSealedAtRestBy<acme::Visit, acme::InvoiceTable, acme::AnyStore<false>>
absl::Status Keep(const Visits& visits, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(visits, store);
}
#endif

}  // namespace acme
