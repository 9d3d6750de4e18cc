// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds who ordered in functions that run after the next commit, and print.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include <cstdio>
#include <functional>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

class Unit {
 public:
  void AfterCommit(std::function<void()> hook) { hooks_.push_back(std::move(hook)); }
  void Commit() {
    for (const std::function<void()>& hook : hooks_) hook();
    hooks_.clear();
  }

 private:
  std::vector<std::function<void()>> hooks_;
};

absl::Status Book(Unit& unit, const Buyer& buyer, zweck::SqliteStore& store) {
  absl::Status kept = zweck::Persist<BuyerTable>(buyer, store);
  if (!kept.ok()) return kept;
  std::string line = absl::StrCat("booked: ", buyer.name.Use<DeliverOrder>());
  unit.AfterCommit([line = std::move(line)] { std::puts(line.c_str()); });
  return kept;
}

}  // namespace acme
