// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Plan and Migrate ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_MIGRATE_RULES_H_
#define ZWECK_INTERNAL_CHECK_MIGRATE_RULES_H_

#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/check/table_rules.h"

namespace zweck::internal {

// `kMigrates`: its tables can be changed.
template <class T, class StoreType, bool kIsStore, bool kMigrates>
struct MigrateAsked : TablesAsked<T> {
  using Given = StoreType;
  using Category = void;
  static constexpr bool kGivenIsOne = kIsStore;
  static constexpr bool kCanMigrate = kMigrates;
};

template <class S>
inline constexpr bool StoreCanChangeItsTables = false;
struct StoreMigrates {
  template <class A>
  static constexpr bool kKeeps = A::kCanMigrate;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreCanChangeItsTables<typename A::Given>,
                  ZWECK_INTERNAL_SAY("migrate-store",
                                     "this store can't change its tables. Give one that meets "
                                     "zweck::MigratingStore."));
  }
};
using MigrateRules = Rules<NothingIsAStatusOr, TablesAreTables, NoTableIsThereTwice,
                           EachTableIsKept, GivenIsAStore, StoreMigrates>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_MIGRATE_RULES_H_
