// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: walks through a document by JsonCursor and prints what stands there.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <zweck/codec/json_cursor.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status ImportAll(std::string_view report, zweck::SqliteStore& store) {
  zweck::codec::JsonCursor cursor(report);
  if (cursor.EnterObject()) {
    while (cursor.NextMember()) {
      if (cursor.name() != "buyers" || !cursor.EnterArray()) continue;
      while (cursor.NextElement()) {
        const std::string_view element = cursor.Skip();
        auto buyer = zweck::FromJson<Buyer>(element);
        if (!buyer.ok()) {
          std::cout << buyer.status() << " in " << element << '\n';
          continue;
        }
        if (auto kept = zweck::Persist<BuyerTable>(*buyer, store); !kept.ok()) return kept;
      }
    }
  }
  return cursor.Finish();
}

}  // namespace acme
