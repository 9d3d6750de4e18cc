// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: formats into a local that goes back into a record, and through a door.
// Author: has not read the checks

#include <absl/strings/ascii.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_split.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Normalise(Buyer buyer, zweck::SqliteStore& store) {
  std::string name = buyer.name.Use<DeliverOrder>();
  absl::RemoveExtraAsciiWhitespace(&name);
  std::vector<std::string> parts = absl::StrSplit(name, absl::MaxSplits(", ", 1));
  if (parts.size() == 2) name = absl::StrCat(parts[1], " ", parts[0]);
  buyer.name = name;
  if (const auto& phone = buyer.phone.Use<DeliverOrder>(); phone && phone->starts_with("00")) {
    buyer.phone = absl::StrCat("+", phone->substr(2));
  }
  return zweck::Persist<BuyerTable>(buyer, store);
}

}  // namespace acme
