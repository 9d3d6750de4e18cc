// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps what falls due on each day in a map that a service holds.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class DueCalendar {
 public:
  void Add(const Loan& loan) {
    by_day_[loan.due.Use<RemindOfReturn>()].push_back(loan.title.Use<RemindOfReturn>());
  }
  std::size_t DueOn(absl::CivilDay day) const {
    const auto at = by_day_.find(day);
    return at == by_day_.end() ? 0 : at->second.size();
  }

 private:
  std::map<absl::CivilDay, std::vector<std::string>> by_day_;
};

DueCalendar& Calendar() {
  static auto* calendar = new DueCalendar;
  return *calendar;
}

}  // namespace acme
