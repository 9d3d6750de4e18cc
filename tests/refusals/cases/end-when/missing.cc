// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// When it came is not said.

#include <absl/time/clock.h>
#include <zweck/flow/end.h>

#include "tests/refusals/policy.h"

namespace acme {

struct EndingStore : OpenStore {
  absl::StatusOr<bool> End(const zweck::DoorKey&, const zweck::store::Table&,
                           const zweck::store::Value&, std::string_view event, absl::Time when);
  absl::Status Reopen(const zweck::DoorKey&, const zweck::store::Table&,
                      zweck::View<zweck::store::Value>);
};

struct Membership {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Membership, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepUntil<"the account is closed", std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
};
ZWECK_CATEGORY(Membership, number);

#ifdef ACCEPT
absl::Status Close(EndingStore& store) {
  return zweck::End<InvoiceTable, Membership>(store, "C-17", absl::Now());
}
#else
// refused: zweck[end-when]
absl::Status Close(EndingStore& store) {
  return zweck::End<InvoiceTable, Membership>(store, "C-17", "today");
}
#endif

}  // namespace acme
