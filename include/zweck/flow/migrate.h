// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Plan and Migrate: bring the tables of a store in line with what is declared now.
//
//   using Kept = zweck::Tables<zweck::Table<CustomerTable, Customer>>;
//   absl::StatusOr<zweck::MigrationPlan> plan = zweck::Plan<Kept>(store);
//   std::cout << plan->ToText();  // to be read, and approved by somebody
//   absl::Status done = zweck::Migrate<Kept>(store, *plan);
//
// A field is known by its number, under any name. docs/how-to/change-a-category.md says what each
// phase does, and what no plan does.

#ifndef ZWECK_FLOW_MIGRATE_H_
#define ZWECK_FLOW_MIGRATE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "zweck/check/tables.h"
#include "zweck/internal/check/migrate_rules.h"
#include "zweck/internal/flow/migrating.h"
#include "zweck/store/migration.h"

namespace zweck {

// What Migrate would do to the tables of a store; changes nothing. kFailedPrecondition for a
// difference that no plan removes: it names the column.
template <class Kept, class StoreType>
absl::StatusOr<MigrationPlan> Plan(StoreType& store, MigrationPhase phase) {
  using Asked =
      internal::MigrateAsked<Kept, StoreType, Store<StoreType>, MigratingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::MigrateRules, Asked>) {
    return internal::Migrating::Plan<internal::StoreTables<Kept>>(store, phase);
  } else {
    internal::BrokenRule<internal::MigrateRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Does what the plan says, all or nothing. kFailedPrecondition, and nothing is done, if the tables
// or their declarations are no longer what the plan was made for. A plan that was carried out may
// be given again.
template <class Kept, class StoreType>
absl::Status Migrate(StoreType& store, const MigrationPlan& plan) {
  using Asked =
      internal::MigrateAsked<Kept, StoreType, Store<StoreType>, MigratingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::MigrateRules, Asked>) {
    return internal::Migrating::Migrate<Kept>(store, plan);
  } else {
    internal::BrokenRule<internal::MigrateRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_MIGRATE_H_
