// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category that is looked up, and nobody knows for how long it is kept.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
};
ZWECK_CATEGORY(Visit, number);
#else
// refused: zweck[persist-retention]
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
};
ZWECK_CATEGORY(Visit, number);
#endif

absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Visit>(store, "C-1").status();
}

}  // namespace acme
