// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address, and nothing says whose record it is.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> email;
};
ZWECK_CATEGORY(Visit, number, email);
#else
// refused: zweck[persist-subject]
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>> email;
};
ZWECK_CATEGORY(Visit, number, email);
#endif

absl::Status Keep(const Visit& visit, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(visit, store);
}

}  // namespace acme
