// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: adds the interests of each borrower to a list that all pages show.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <vector>

#include "tests/escapes/fourth/policy.h"

namespace acme {

namespace {
std::vector<std::string> all_interests;
}  // namespace

void Learn(const Borrower& borrower) {
  for (const std::string& interest : borrower.interests.Use<Lend>()) {
    all_interests.push_back(interest);
  }
}

const std::vector<std::string>& AllInterests() { return all_interests; }

}  // namespace acme
