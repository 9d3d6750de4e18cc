// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind Plan and Migrate.

#ifndef ZWECK_INTERNAL_FLOW_MIGRATING_H_
#define ZWECK_INTERNAL_FLOW_MIGRATING_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>

#include "zweck/check/tables.h"
#include "zweck/door_key.h"
#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/store/auditing.h"
#include "zweck/store/migration.h"

namespace zweck {

template <class Kept, class StoreType>
absl::StatusOr<MigrationPlan> Plan(StoreType& store,
                                   MigrationPhase phase = MigrationPhase::kExpand);
template <class Kept, class StoreType>
absl::Status Migrate(StoreType& store, const MigrationPlan& plan);

namespace internal {

// All tables that a Tables names, as stores see them.
template <class Kept>
struct StoreTables;
template <class... Ss, class... Cs>
struct StoreTables<Tables<Table<Ss, Cs>...>> {
  static constexpr store::Table kAll[] = {TableFor<Ss, Cs>::kTable...};
};

// A migration may drop what is in a table.
template <class S, class C, bool kSeals>
using MigrateFlow = SinkFlow<Door::kMigrate, Minimized<C, S>, S, PersistRule<S>, kSeals>;

class Migrating {
  template <class Kept, class StoreType>
  friend absl::StatusOr<MigrationPlan> zweck::Plan(StoreType& store, MigrationPhase phase);
  template <class Kept, class StoreType>
  friend absl::Status zweck::Migrate(StoreType& store, const MigrationPlan& plan);

  template <class All, class StoreType>
  static absl::StatusOr<MigrationPlan> Plan(StoreType& store, MigrationPhase phase) {
    return store.Plan(DoorKey(DoorKey::To::kMigrate), All::kAll, phase);
  }
  template <class Kept, class StoreType>
  static absl::Status Migrate(StoreType& store, const MigrationPlan& plan) {
    LeaveOf<static_cast<bool>(StoreType::kSeals)>(static_cast<Kept*>(nullptr));
    absl::Status done =
        store.Migrate(DoorKey(DoorKey::To::kMigrate), StoreTables<Kept>::kAll, plan);
    for (const store::Table& table : StoreTables<Kept>::kAll) {
      const auto steps =
          std::count_if(plan.steps.begin(), plan.steps.end(),
                        [&table](const MigrationStep& step) { return step.table == table.name; });
      if (steps == 0) continue;
      Auditing::Leave(
          store,
          {.act = AuditAct::kMigrate, .table = table.name, .count = steps, .whole = done.ok()});
    }
    return done;
  }

  template <bool kSeals, class... Ss, class... Cs>
  static void LeaveOf(Tables<Table<Ss, Cs>...>* /*kept*/) {
    (Leave<MigrateFlow<Ss, Cs, kSeals>>(), ...);
  }
};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_FLOW_MIGRATING_H_
