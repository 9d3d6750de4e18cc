// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the last bodies to see whether one comes twice.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <set>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

class Once {
 public:
  bool First(const std::string& body) { return seen_.insert(body).second; }

 private:
  std::set<std::string> seen_;
};

absl::Status Take(const std::string& body, Once& once, zweck::SqliteStore& store) {
  if (!once.First(body)) return absl::AlreadyExistsError("was here before");
  const auto buyer = zweck::FromJson<Buyer>(body);
  if (!buyer.ok()) return buyer.status();
  return zweck::Persist<BuyerTable>(*buyer, store);
}

}  // namespace acme
