// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store whose tables stay as they are.

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
absl::StatusOr<zweck::MigrationPlan> Look(MigratingStore& store) {
  return zweck::Plan<Kept>(store);
}
#else
// refused: zweck[migrate-store]
absl::StatusOr<zweck::MigrationPlan> Look(OpenStore& store) { return zweck::Plan<Kept>(store); }
#endif

}  // namespace acme
