// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of a struct that nobody lists.

#include "tests/refusals/policy.h"

namespace acme {

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>> email;
};
#ifdef ACCEPT
ZWECK_CATEGORY(Note, email);
#else
// refused: zweck[flow-category]
// noted: ArgumentIsACategory<acme::Note>
#endif

void Send(const Note& note) {
  zweck::Disclose<InvoiceTable>(note.email, [](const std::string&) {});
}

}  // namespace acme
