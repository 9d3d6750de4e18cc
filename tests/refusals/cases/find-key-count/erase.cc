// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// More values than the key has fields.

#include "tests/refusals/policy.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>, Key> day;
};
ZWECK_CATEGORY(Visit, number, day);

#ifdef ACCEPT
absl::Status Forget(OpenStore& store, absl::CivilDay day) {
  return zweck::Erase<InvoiceTable, Visit>(store, "C-17", day).status();
}
#else
// refused: zweck[find-key-count]
absl::Status Forget(OpenStore& store, absl::CivilDay day) {
  return zweck::Erase<InvoiceTable, Visit>(store, "C-17", day, day).status();
}
#endif

}  // namespace acme
