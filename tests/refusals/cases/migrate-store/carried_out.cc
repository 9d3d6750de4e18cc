// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A plan for a store whose tables stay as they are.

#include <zweck/flow/migrate.h>

#include "tests/refusals/policy.h"

namespace acme {

struct MigratingStore : OpenStore {
  absl::StatusOr<zweck::MigrationPlan> Plan(const zweck::DoorKey&, zweck::View<zweck::store::Table>,
                                            zweck::MigrationPhase);
  absl::Status Migrate(const zweck::DoorKey&, zweck::View<zweck::store::Table>,
                       const zweck::MigrationPlan&);
};
using Kept = zweck::Tables<zweck::Table<InvoiceTable, Customer>>;

#ifdef ACCEPT
absl::Status Change(MigratingStore& store, const zweck::MigrationPlan& plan) {
  return zweck::Migrate<Kept>(store, plan);
}
#else
// refused: zweck[migrate-store]
absl::Status Change(OpenStore& store, const zweck::MigrationPlan& plan) {
  return zweck::Migrate<Kept>(store, plan);
}
#endif

}  // namespace acme
