// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Changes a record if a sealed field says so.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

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

struct ChangedSealingStore : ChangedStore {
  static constexpr bool kSeals = true;
};

#ifdef ACCEPT
absl::Status Change(ChangedSealingStore& store) {
  return zweck::Update<InvoiceTable, Visit, SendInvoice>(
      store, "17", zweck::Set(&Visit::hours, 2), zweck::If(zweck::Equals(&Visit::floor, 1)));
}
#else
// refused: zweck[where-field]
absl::Status Change(ChangedSealingStore& store) {
  return zweck::Update<InvoiceTable, Visit, SendInvoice>(
      store, "17", zweck::Set(&Visit::hours, 2), zweck::If(zweck::Equals(&Visit::hours, 1)));
}
#endif

}  // namespace acme
