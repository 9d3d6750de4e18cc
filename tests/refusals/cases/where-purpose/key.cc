// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Pages go by the key, so it declares the purpose, too.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

struct Stamp {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stamp, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>, Key, Subject> number;
#else
  // refused: zweck[where-purpose]
  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key, Subject> number;
#endif
  Field<2, std::int32_t, Is<kind::Count>, For<ContactCustomer>, zweck::Indexed> value;
};
ZWECK_CATEGORY(Stamp, number, value);

absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Stamp, ContactCustomer>(
             store, Where(zweck::Equals(&Stamp::value, 80)), Page{.limit = 10})
      .status();
}

}  // namespace acme
