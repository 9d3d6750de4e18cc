// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts loans by branch from several threads.
// Author: has not read the checks, and came fourth

#include <array>
#include <iostream>
#include <mutex>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class BranchCounters {
 public:
  void Add(Branch branch) {
    std::lock_guard lock(mutex_);
    ++counts_[static_cast<std::size_t>(branch)];
  }
  void Print(std::ostream& out) const {
    std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < counts_.size(); ++i)
      out << "branch " << i << ": " << counts_[i] << '\n';
  }

 private:
  mutable std::mutex mutex_;
  std::array<int, 4> counts_{};
};

BranchCounters counters;

absl::Status LendAt(Branch branch, const Loan& loan, zweck::SqliteStore& store) {
  absl::Status kept = zweck::Persist<LoanTable>(loan, store);
  if (kept.ok()) counters.Add(branch);
  return kept;
}

}  // namespace acme
