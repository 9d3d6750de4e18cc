// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Who said something in a record is known by another kind of id.

#include <vector>

#include "tests/refusals/people.h"

namespace acme {

struct Remark {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Remark, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "remark",
                                             .description = "What somebody said",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<1, std::string, Is<kind::AccountId>, For<SendInvoice>, Subject> author;
  Field<2, std::string, Is<kind::FreeText>, For<SendInvoice>> text;
};
ZWECK_CATEGORY(Remark, author, text);

struct Talk {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Talk, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::vector<Remark>, Is<kind::FreeText>, For<SendInvoice>> remarks;
};
ZWECK_CATEGORY(Talk, number, remarks);

#ifdef ACCEPT
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Table<InvoiceTable, Talk>>>(store, Who<kind::AccountId>{mail})
      .status();
}
#else
// refused: zweck[erase-unreached]
absl::Status Forget(const std::string& mail, PeopleStore& store) {
  return zweck::EraseSubject<Tables<Table<InvoiceTable, Talk>>>(store,
                                                                Who<kind::EmailAddress>{mail})
      .status();
}
#endif

}  // namespace acme
