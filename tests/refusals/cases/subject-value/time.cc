// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A person, by a time.

#include "tests/refusals/people.h"

namespace acme {

#ifdef ACCEPT
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> day;
};
ZWECK_CATEGORY(Visit, number, day);
#else
// refused: zweck[subject-value]
struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, absl::Time, Is<kind::EmailAddress>, For<SendInvoice>, Subject> day;
};
ZWECK_CATEGORY(Visit, number, day);
#endif

absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Table<InvoiceTable, Visit>>>(store,
                                                                 Who<kind::EmailAddress>{mail})
      .status();
}

}  // namespace acme
