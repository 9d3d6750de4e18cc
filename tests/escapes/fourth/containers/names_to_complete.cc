// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps all names in a sorted set, from which the desk completes what is typed.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <set>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class NameIndex {
 public:
  absl::Status Load(zweck::SqliteStore& store) {
    return zweck::ForEach<BorrowerTable, Borrower>(store, [this](const Borrower& borrower) {
      names_.insert(borrower.name.Use<Lend>());
      return absl::OkStatus();
    });
  }
  std::vector<std::string> Starting(const std::string& with) const {
    std::vector<std::string> found;
    for (auto at = names_.lower_bound(with); at != names_.end() && at->starts_with(with); ++at) {
      found.push_back(*at);
    }
    return found;
  }

 private:
  std::set<std::string> names_;
};

NameIndex& Names() {
  static NameIndex index;
  return index;
}

}  // namespace acme
