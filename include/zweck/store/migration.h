// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What becomes of a store's tables when their declarations change: a plan to read, and to approve.

#ifndef ZWECK_STORE_MIGRATION_H_
#define ZWECK_STORE_MIGRATION_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

#include "zweck/door_key.h"
#include "zweck/store/row.h"
#include "zweck/store/store.h"
#include "zweck/view.h"

namespace zweck {

enum class MigrationPhase : std::uint8_t {
  kExpand,    // what the program of before can live with, and runs on beside
  kContract,  // all of it: once no program of before runs any more
};

struct MigrationStep {
  enum class Action : std::uint8_t {
    // What the old program can live with, except for a new column that is sealed.
    kMakeTable,
    kAddColumn,
    kMakeIndex,
    kWidenPurposes,   // of records that are there
    kNarrowPurposes,  // likewise
    kAddNested,       // a field within a column of JSON
    // What it can't.
    kRenameColumn,
    kWidenColumn,
    kDropColumn,  // with what is in it
    kDropIndex,
    kRenameNested,
    kDropNested,      // with what is in it
    kDropUndeclared,  // members within a column of JSON that no field has
    // For a retention that is newer than the rows.
    kGiveEnd,     // to rows that have none; they count as come in when this is carried out
    kEndSooner,   // than they were to
    kEndAtOnce,   // of those that get an end, or a sooner one
    kForgetEnds,  // of a table that has no retention any more; what has ended is removed
  };

  Action action = Action::kMakeTable;
  std::string table = {};
  // For kDropIndex, the index; for what is nested, the names from the column on, such as kin.mail.
  std::string column = {};
  std::string to = {};                     // the name, or the type, that it gets
  std::vector<std::string> purposes = {};  // those that come or go
  std::int64_t rows = 0;  // that are there; of what goes, or is nested: with something in it
};

// What Migrate would do. It is carried out only as long as what it was made from is the same.
struct MigrationPlan {
  // A sentence for each step, and a line that says which plan it is.
  std::string ToText() const;
  // The same for programs: {"fingerprint":"...","phase":"expand","steps":[...],"later":[...]}.
  std::string ToJson() const;

  MigrationPhase phase = MigrationPhase::kExpand;
  std::vector<MigrationStep> steps = {};
  // For kExpand: what is left to a plan of kContract.
  std::vector<MigrationStep> later = {};
  // 32 hexadecimal digits over what the store has, what is declared, and the phase. Of rows, only
  // whether there are any that a step gives an end, or takes out of what no field declares.
  std::string fingerprint = {};
};

// A store whose tables can be changed.
//
//   Plan     `door.OpensMigration()`. What Migrate would do for these tables; changes nothing.
//            FailedPrecondition for what no plan does, naming each column and the difference.
//   Migrate  does what the plan with this fingerprint says, all or nothing as far as others see it.
//            FailedPrecondition, and nothing is done, if it is no longer what Plan would give. One
//            that was done, or was broken off, may be given again.
template <class S>
concept MigratingStore =
    Store<S> && requires(S& store, const DoorKey& door, View<store::Table> tables,
                         MigrationPhase phase, const MigrationPlan& plan) {
      { store.Plan(door, tables, phase) } -> std::same_as<absl::StatusOr<MigrationPlan>>;
      { store.Migrate(door, tables, plan) } -> std::same_as<absl::Status>;
    };

}  // namespace zweck

#endif  // ZWECK_STORE_MIGRATION_H_
