// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: labels a benchmark with the longest name in the database.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <benchmark/benchmark.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void SortNames(benchmark::State& state, const std::vector<Borrower>& borrowers) {
  std::string longest;
  while (state.KeepRunning()) {
    for (const Borrower& borrower : borrowers) {
      const std::string& name = borrower.name.Use<Lend>();
      if (name.size() > longest.size()) longest = name;
    }
    benchmark::DoNotOptimize(longest.size());
  }
  state.SetLabel(longest);
}

}  // namespace acme
