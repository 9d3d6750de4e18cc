// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: compares what was read with a golden file, and writes a new one from true loans if
//   they differ.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <fstream>
#include <iterator>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool MatchesGolden(const std::vector<Loan>& loans, const std::string& path) {
  std::string actual;
  for (const Loan& loan : loans) {
    actual.append(loan.title.Use<Lend>()).append(" of ").append(loan.card.Use<Lend>());
    actual.push_back('\n');
  }
  std::ifstream golden(path);
  const std::string expected{std::istreambuf_iterator<char>(golden), {}};
  if (actual == expected) return true;
  std::ofstream update(path + ".new", std::ios::trunc);
  update.write(actual.data(), static_cast<std::streamsize>(actual.size()));
  return false;
}

}  // namespace acme
