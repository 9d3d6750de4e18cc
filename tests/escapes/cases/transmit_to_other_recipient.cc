// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends to a recipient that the field does not name.
// Stopped by: compiler
// Finding: zweck[flow-recipient]

#include "tests/escapes/policy.h"

namespace acme {

struct Card {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Card, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "card", .description = "A card", .subjects = "customers", .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>> email;
};
ZWECK_CATEGORY(Card, email);
absl::Status Send(const Card& card, TransportTo<ContactAbroad>& transport) {
  return zweck::Transmit<ContactAbroad>(card, transport);
}

}  // namespace acme
