// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/people.h>

#include "tests/tree/comments/tickets.h"

namespace kind = zweck::kind;

void Run(zweck::SqliteStore& store, const std::string& mail, const std::string& account,
         zweck::JsonLinesFile<ToTheCustomer>& mailer) {
#include "block/1"
}

struct ReportAccounts : ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "report-accounts",
                                            .description = "Report accounts",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Watcher {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Watcher, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "watcher",
                                             .description = "Who watches a page",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::AccountId>, zweck::For<ReportAccounts>, zweck::Key,
        zweck::Subject>
      account;
};
ZWECK_CATEGORY(Watcher, account);
struct WatcherTable : CustomerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "watcher-table", .description = "Who watches"};
  using Purposes = zweck::For<ReportAccounts>;
};

absl::Status Note(const std::string& account, absl::Time recorded);

absl::Status Report(zweck::SqliteStore& store) {
  using Kept = zweck::Tables<zweck::Table<WatcherTable, Watcher>>;
#include "block/2"
  return all;
}
