// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads opening hours from a file, and says whether a branch is open.
// Author: has not read the checks, and came fourth

#include <fstream>
#include <map>
#include <sstream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class OpeningHours {
 public:
  static OpeningHours Read(const std::string& path) {
    OpeningHours hours;
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
      std::istringstream words(line);
      int day = 0;
      Span span;
      if (words >> day >> span.from >> span.to) hours.by_day_[day] = span;
    }
    return hours;
  }
  bool IsOpen(absl::CivilHour at) const {
    const auto span = by_day_.find(static_cast<int>(absl::GetWeekday(at)));
    return span != by_day_.end() && at.hour() >= span->second.from && at.hour() < span->second.to;
  }

 private:
  struct Span {
    int from = 0;
    int to = 0;
  };
  std::map<int, Span> by_day_;
};

}  // namespace acme
