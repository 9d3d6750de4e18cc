// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The same, where a record that ended is to be written.

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
absl::Status Open(const Membership& account, EndingStore& store) {
  return zweck::Reopen<InvoiceTable>(account, store);
}
#else
// refused: zweck[end-store]
absl::Status Open(const Membership& account, OpenStore& store) {
  return zweck::Reopen<InvoiceTable>(account, store);
}
#endif

}  // namespace acme
