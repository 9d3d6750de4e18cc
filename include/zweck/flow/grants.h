// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Purposes inside PostgreSQL: a role for each, which may read the columns that declare it.
//
//   using Kept = zweck::Tables<zweck::Table<CustomerTable, Customer>>;
//   absl::StatusOr<std::string> sql = zweck::GrantsFor<Kept>({.application = "acme"});
//
// The text is what `zweck grants` writes for a program that keeps these tables. It has no values of
// records in it. docs/how-to/grants.md says who runs it, and how it is checked.

#ifndef ZWECK_FLOW_GRANTS_H_
#define ZWECK_FLOW_GRANTS_H_

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

#include "zweck/check/tables.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/declare/facts.h"

namespace zweck {

struct GrantsOptions {
  std::string schema = "public";       // where the tables are
  std::string application = {};        // the role that the program logs in as; empty: not named
  std::string role_prefix = "zweck_";  // what the names of the purposes' roles begin with
};

namespace internal {

struct GrantedTable {
  std::string_view name;
  const RecordLayout* layout;  // of what the sink keeps
  const CategoryFacts* category;
  View<const PurposeInfo*> purposes;  // of the sink
};
template <class S, class C>
constexpr GrantedTable Granted(Table<S, C>* /*table*/) {
  using Kept = TableOf<C, S, Admitting<PersistRule<S>>>;
  return {Kept::kTable.name, &Kept::kRecord, &kFacts<C>, kTagTraits<typename S::Purposes>.purposes};
}
template <class Kept>
struct AllGranted;
template <class... Ts>
struct AllGranted<Tables<Ts...>> {
  static constexpr GrantedTable kTables[] = {Granted(static_cast<Ts*>(nullptr))...};
};

absl::StatusOr<std::string> WriteGrants(View<GrantedTable> tables, const GrantsOptions& options);

}  // namespace internal

// SQL that makes the roles, and grants them, the application and PUBLIC exactly what they may do
// with the tables. InvalidArgument for a name that PostgreSQL would cut, and where two purposes
// would share a role.
template <class Kept>
absl::StatusOr<std::string> GrantsFor(const GrantsOptions& options = {}) {
  if constexpr (internal::kPasses<internal::TablesRules, internal::TablesAsked<Kept>>) {
    return internal::WriteGrants(internal::AllGranted<Kept>::kTables, options);
  } else {
    using Asked = internal::TablesAsked<Kept>;
    internal::BrokenRule<internal::TablesRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_GRANTS_H_
