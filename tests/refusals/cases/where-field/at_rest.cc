// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks by a field of a category that is sealed.

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

struct AskedSealingStore : SealingStore {
  absl::StatusOr<std::string> Select(
      const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Question&,
      absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>);
  absl::StatusOr<std::int64_t> Count(const zweck::DoorKey&, const zweck::store::Table&,
                                     const zweck::store::Question&);
};

#ifdef ACCEPT
absl::Status Ask(AskedSealingStore& store) {
  return zweck::Select<InvoiceTable, Visit, SendInvoice>(
             store, Where(zweck::Between(&Visit::floor, 1, 2)), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(AskedSealingStore& store) {
  return zweck::Select<InvoiceTable, Visit, SendInvoice>(store,
                                                         Where(zweck::Between(&Visit::hours, 1, 2)),
                                                         zweck::WholeTable{}, Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
