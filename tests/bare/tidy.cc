// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that leaves by no door.

#include <zweck/zweck.h>

#include <iostream>
#include <string>

namespace acme {

struct ContactGuest {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-guest",
                                            .description = "Write to a guest",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who comes", .subjects = "guests", .policy_section = "1"};

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactGuest>> email;
};
ZWECK_CATEGORY(Guest, email);

}  // namespace acme

void Print(const acme::Guest& guest) { std::cout << guest.email.Use<acme::ContactGuest>() << '\n'; }
