// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of people, none of whom has an id.

#include "tests/refusals/policy.h"

namespace acme {

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::FullName>, For<SendInvoice>> name;
#ifdef ACCEPT
  Field<2, std::string, Is<kind::PhoneNumber>, For<SendInvoice>, Subject> phone;
#else
  Field<2, std::string, Is<kind::PhoneNumber>, For<SendInvoice>> phone;
#endif
};
ZWECK_CATEGORY(Guest, name, phone);
struct Stay {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stay, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>, Key> room;
  Field<2, std::vector<Guest>, Is<kind::Contact>, For<SendInvoice>> guests;
};
ZWECK_CATEGORY(Stay, room, guests);

// refused: zweck[persist-subject]
absl::Status Keep(const Stay& stay, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(stay, store);
}

}  // namespace acme
