// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps what is not personal in members: models, days, counters.
// Author: has not read the checks

#include <atomic>
#include <bitset>
#include <deque>

#include "tests/escapes/others/policy.h"

namespace acme {

class Dashboard {
 public:
  void Sold(Model model) { sold_.set(static_cast<std::size_t>(model)); }
  void Failed(const absl::Status& status) {
    codes_.push_back(status.code());
    if (codes_.size() > 100) codes_.pop_front();
  }
  absl::Status Take(const Buyer& buyer, zweck::SqliteStore& store) {
    ++taken_;
    absl::Status kept = zweck::Persist<BuyerTable>(buyer, store);
    if (!kept.ok()) Failed(kept);
    return kept;
  }

 private:
  std::bitset<4> sold_;
  std::deque<absl::StatusCode> codes_;
  std::atomic<int> taken_ = 0;
};

}  // namespace acme
