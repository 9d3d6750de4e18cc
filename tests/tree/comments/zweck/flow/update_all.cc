// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/update_all.h>

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

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, ForContact, zweck::Key,
        zweck::Subject>
      number;
  Field<2, absl::CivilDay, zweck::Is<zweck::kind::EventDate>, ForContact, zweck::Indexed> last_seen;
  Field<3, std::string, zweck::Is<zweck::kind::ProductName>, ForContact, zweck::Indexed> region;
};
ZWECK_CATEGORY(Account, number, last_seen, region);

bool Tidy(zweck::SqliteStore& store, absl::CivilDay today) {
#include "block/1"
  return erased.ok() && moved.ok();
}
