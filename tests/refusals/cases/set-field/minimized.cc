// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sets a field that Minimize leaves out of this table.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

struct Archive {
  static constexpr zweck::SinkInfo kInfo{.id = "archive", .description = "Old letters"};
  using Purposes = For<ContactCustomer>;
  using Recipient = Acme;
};

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>, Key, Subject> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>> email;
  Field<3, std::int32_t, Is<kind::Count>, For<ContactCustomer>> pages;
};
ZWECK_CATEGORY(Note, number, email, pages);

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<Archive, zweck::Minimized<Note, Archive>>(store, "a",
                                                                 zweck::Set(&Note::pages, 2));
}
#else
// refused: zweck[set-field]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<Archive, zweck::Minimized<Note, Archive>>(store, "a",
                                                                 zweck::Set(&Note::email, "x"));
}
#endif

}  // namespace acme
