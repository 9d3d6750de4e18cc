// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the current buyer's number among the annotations of a crash dump.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <client/crashpad_info.h>

#include "tests/escapes/others/policy.h"

namespace acme {

crashpad::SimpleStringDictionary& Annotations() {
  static auto* dictionary = new crashpad::SimpleStringDictionary;
  return *dictionary;
}

absl::Status CheckOut(const Buyer& buyer, zweck::SqliteStore& store) {
  Annotations().SetKeyValue("buyer", buyer.number.Use<DeliverOrder>());
  return zweck::Persist<BuyerTable>(buyer, store);
}

}  // namespace acme
