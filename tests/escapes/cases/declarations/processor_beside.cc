// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: names a processor, and sends it what it needs.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct MailHouse {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mail-house", .name = "Post AG", .role = zweck::Role::kProcessor, .country = "DE"};
};
struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "note", .description = "A note", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>,
        zweck::SharedWith<MailHouse>, zweck::Subject>
      to;
};
ZWECK_CATEGORY(Note, to);

}  // namespace acme
