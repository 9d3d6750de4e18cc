// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records that stay, and nobody says why.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using Erasure = zweck::NotErasable<"invoices are kept by law (GDPR Art. 17(3)(b))">;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
};
ZWECK_CATEGORY(Visit, number);
#else
// refused: zweck[persist-subject]
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  using Erasure = zweck::NotErasable<"">;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
};
ZWECK_CATEGORY(Visit, number);
#endif

absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Table<InvoiceTable, Visit>>>(store,
                                                                 Who<kind::EmailAddress>{mail})
      .status();
}

}  // namespace acme
