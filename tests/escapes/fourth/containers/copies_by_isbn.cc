// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps how many copies of each book there are, in a map that lives as long as the
//   service.
// Author: has not read the checks, and came fourth

#include <map>
#include <mutex>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Stock {
 public:
  void Add(const std::string& isbn, int copies) {
    std::lock_guard lock(mutex_);
    copies_[isbn] += copies;
  }
  bool Take(const std::string& isbn) {
    std::lock_guard lock(mutex_);
    const auto at = copies_.find(isbn);
    if (at == copies_.end() || at->second == 0) return false;
    --at->second;
    return true;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, int> copies_;
};

Stock stock;

absl::Status LendCopy(const std::string& isbn, const Loan& loan, zweck::SqliteStore& store) {
  if (!stock.Take(isbn)) return absl::ResourceExhaustedError("no copy is left");
  absl::Status kept = zweck::Persist<LoanTable>(loan, store);
  if (!kept.ok()) stock.Add(isbn, 1);
  return kept;
}

}  // namespace acme
