// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/account_report.h"

#include "zweck/store/sqlite_store.h"
#include "zweck/transport/http_transport.h"

namespace kind = zweck::kind;

struct Letters {
  static constexpr zweck::SinkInfo kInfo{.id = "letters", .description = "Who watches what"};
  using Purposes = zweck::For<jodocus::ReportAccounts>;
  using Recipient = jodocus::Atlassian;
};
struct Watcher {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Watcher, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "watcher", .description = "Who watches", .subjects = "users", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using Shared = zweck::SharedWith<jodocus::Atlassian>;

  Field<1, std::string, zweck::Is<kind::AccountId>, zweck::For<jodocus::ReportAccounts>, Shared,
        zweck::Key, zweck::Subject>
      account;
};
ZWECK_CATEGORY(Watcher, account);
using Kept = zweck::Tables<zweck::Table<Letters, Watcher>>;

void Run(zweck::SqliteStore& store, const zweck::HttpTokenSource& token_source,
         const std::string& after) {
#include "block/1"
}
