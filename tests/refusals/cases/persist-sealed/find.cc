// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Nor is it read from there.

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

#ifdef ACCEPT
absl::Status Look(SealingStore& store) {
  return zweck::Find<InvoiceTable, Visit>(store, "17").status();
}
#else
// refused: zweck[persist-sealed]
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Visit>(store, "17").status();
}
#endif

}  // namespace acme
