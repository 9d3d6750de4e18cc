// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has a store that says it is in memory, and writes each row to a file.
// Stopped by: nobody, because the class says why that is fine, and only a reader of the reason
//   sees that it lies
// Author: has not read the checks, and came fourth

#include <zweck/declare/allowed.h>
#include <zweck/store/store.h>

#include <fstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class MemoryOnly {
 public:
  static constexpr bool kSeals = false;
  using Egress = zweck::Allowed<"memory of this process, which ends with it">;

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    if (!door.Opens(zweck::DoorKey::To::kPut, table)) return absl::PermissionDeniedError("key");
    std::ofstream out("/var/lib/library/rows.txt", std::ios::app);
    for (const zweck::store::Value& value : row) out << value.bytes << '\t';
    out << '\n';
    return absl::OkStatus();
  }
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>) {
    return absl::UnimplementedError("only writes");
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&) {
    return false;
  }
};

absl::Status Keep(const Suggestion& suggestion, MemoryOnly& store) {
  return zweck::Persist<SuggestionTable>(suggestion, store);
}

}  // namespace acme
