// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes to a log how many borrowers are in each group.
// Author: has not read the checks, and came fourth

#include <array>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

const char* NameOf(Group group) {
  switch (group) {
    case Group::kAdult:
      return "adults";
    case Group::kYouth:
      return "youths";
    case Group::kSenior:
      return "seniors";
    case Group::kUnspecified:
      break;
  }
  return "others";
}

void LogGroups(const std::vector<Borrower>& borrowers) {
  std::array<int, 4> counts{};
  for (const Borrower& one : borrowers) {
    ++counts[static_cast<std::size_t>(one.group.Use<Lend>())];
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    std::clog << NameOf(static_cast<Group>(i)) << ": " << counts[i] << '\n';
  }
}

}  // namespace acme
