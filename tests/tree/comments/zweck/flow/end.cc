// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/time/clock.h>
#include <zweck/flow/end.h>

#include <string>

#include "tests/tree/comments/policy.h"

struct Installation {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Installation, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "installation",
                                             .description = "Where the app is installed",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepUntil<"the app is uninstalled", std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      key;
};
ZWECK_CATEGORY(Installation, key);
using InstallationTable = CustomerTable;

absl::Status Tell(zweck::SqliteStore& store, const std::string& key) {
#include "block/1"
  return ended;
}

std::int64_t Remove(zweck::SqliteStore& store) {
#include "block/2"
  return removed.value_or(0);
}
