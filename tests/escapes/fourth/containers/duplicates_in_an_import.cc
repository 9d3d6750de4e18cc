// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: finds with a set of views how many addresses come twice; the set ends with the
//   function.
// Author: has not read the checks, and came fourth

#include <iostream>
#include <string_view>
#include <unordered_set>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::size_t CountDuplicates(const std::vector<SignUp>& all) {
  std::unordered_set<std::string_view> seen;
  std::size_t twice = 0;
  for (const SignUp& one : all) {
    if (!seen.insert(one.email.Use<RunEvents>()).second) ++twice;
  }
  std::cout << twice << " of " << all.size() << " are there twice\n";
  return twice;
}

}  // namespace acme
