// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A part of a key, with which several records could be found.

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
absl::Status Look(OpenStore& store, absl::CivilDay day) {
  return zweck::Find<InvoiceTable, Visit>(store, "C-17", day).status();
}
#else
// refused: zweck[find-key-count]
absl::Status Look(OpenStore& store, absl::CivilDay) {
  return zweck::Find<InvoiceTable, Visit>(store, "C-17").status();
}
#endif

}  // namespace acme
