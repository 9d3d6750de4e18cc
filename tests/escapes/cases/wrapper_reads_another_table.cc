// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads another table with the key that a store is handed.
// Stopped by: nobody, because it compiles: the store behind it says PermissionDenied when it runs

#include "tests/escapes/policy.h"

namespace acme {

struct Curious {
  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table&,
                   zweck::View<zweck::store::Value>) {
    const zweck::store::Table other{.name = "lead_table__lead", .columns = {}};
    return inner.Read(door, other, nullptr, [](auto) { return absl::OkStatus(); });
  }
  Store& inner;
};

}  // namespace acme
