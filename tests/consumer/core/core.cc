// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What zweck::core has: declarations, JSON, the doors, and a transport into a file.

#include <zweck/transport/json_lines.h>
#include <zweck/zweck.h>

#include <iostream>
#include <string>

namespace acme {

struct ContactGuest {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-guest",
                                            .description = "Write to a guest",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct LetIn {
  static constexpr zweck::PurposeInfo kInfo{.id = "let-in",
                                            .description = "Open the door for a guest",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Acme {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};
struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who comes", .subjects = "guests", .policy_section = "1"};

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactGuest>> email;
  Field<2, std::string, zweck::Is<zweck::kind::AccessToken>, zweck::For<LetIn>, zweck::Secret>
      ticket;
};
ZWECK_CATEGORY(Guest, email, ticket);
struct Desk {
  static constexpr zweck::SinkInfo kInfo{.id = "desk", .description = "Who opens the door"};
  using Recipient = Acme;
  using Purposes = zweck::For<ContactGuest>;
};

}  // namespace acme

int main() {
  const auto guest =
      zweck::FromJson<acme::Guest>(R"({"email": "ada@example.com", "ticket": "T-1"})");
  if (!guest.ok()) return 1;
  std::cout << guest->email.Use<acme::ContactGuest>() << '\n';
  zweck::JsonLinesStream<acme::Desk> desk(std::cout);
  return zweck::Transmit<acme::Desk>(zweck::Minimize<acme::Desk>(*guest), desk).ok() ? 0 : 1;
}
