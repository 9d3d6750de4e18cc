// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/update.h>

#include "tests/tree/comments/policy.h"

struct Account {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Account, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "account",
                                             .description = "What a customer has with us",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using ForContact = zweck::For<ContactCustomer>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, ForContact, zweck::Key> number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, ForContact, zweck::Subject> email;
  Field<3, absl::CivilDay, zweck::Is<zweck::kind::EventDate>, ForContact> last_seen;
  Field<4, std::uint32_t, zweck::Is<zweck::kind::Version>, ForContact> version;
};
ZWECK_CATEGORY(Account, number, email, last_seen, version);

absl::Status ReadAgain();

void See(zweck::SqliteStore& store, absl::CivilDay today) {
#include "block/1"
}

absl::Status Move(zweck::SqliteStore& store, const std::string& email, std::uint32_t version) {
#include "block/2"
  return moved;
}
