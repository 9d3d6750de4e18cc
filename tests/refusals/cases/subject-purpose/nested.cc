// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The guests of a stay are asked for a purpose that the list of them does not declare.

#include "tests/refusals/people.h"

namespace acme {

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> email;
  Field<2, std::string, Is<kind::FullName>, For<ContactCustomer>> name;
};
ZWECK_CATEGORY(Guest, email, name);
struct Stay {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stay, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice, Advertise>, Key> room;
#ifdef ACCEPT
  Field<2, std::vector<Guest>, Is<kind::Contact>, For<SendInvoice>> guests;
#else
  // refused: zweck[subject-purpose]
  Field<2, std::vector<Guest>, Is<kind::Contact>, For<ContactCustomer>> guests;
#endif
};
ZWECK_CATEGORY(Stay, room, guests);

struct StayTable {
  static constexpr zweck::SinkInfo kInfo{.id = "stay-table", .description = "Who stays"};
  using Purposes = For<SendInvoice, ContactCustomer>;
  using Recipient = Acme;
};

absl::Status Each(PeopleStore& store) {
  return zweck::ForEachSubject<Tables<Table<StayTable, Stay>>, kind::EmailAddress, SendInvoice>(
      store, [](const std::string&, absl::Time) { return absl::OkStatus(); });
}

}  // namespace acme
