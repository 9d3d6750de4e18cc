// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The same by a transport.

#include "tests/refusals/policy.h"

namespace acme {

struct Person {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "person", .name = "Whom it is about", .role = zweck::Role::kDataSubject, .country = ""};
};
struct Letters {
  static constexpr zweck::SinkInfo kInfo{.id = "letters", .description = "What people get"};
  using Purposes = For<SendInvoice>;
  using Recipient = Person;
};

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> email;
#else
  // refused: zweck[flow-subject]
  // noted: acme::Note, acme::Letters
  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>> email;
#endif
};
ZWECK_CATEGORY(Note, email);

absl::Status Send(const Note& note, OpenTransport<Letters>& transport) {
  return zweck::Transmit<Letters>(zweck::Minimize<Letters>(note), transport);
}

}  // namespace acme
