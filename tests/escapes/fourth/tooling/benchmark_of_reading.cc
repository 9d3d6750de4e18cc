// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: measures how fast records are read, and labels that with the number of bytes.
// Author: has not read the checks, and came fourth

#include <benchmark/benchmark.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void ReadLoans(benchmark::State& state) {
  const std::string json =
      R"({"number": 7, "card": "T-1", "title": "Emma", "due": "2026-12-01", "renewals": 1})";
  std::int64_t read = 0;
  while (state.KeepRunning()) {
    const auto loan = zweck::FromJson<Loan>(json);
    benchmark::DoNotOptimize(loan.ok());
    ++read;
  }
  state.SetItemsProcessed(read);
  state.SetLabel(std::to_string(json.size()) + " bytes");
}

}  // namespace acme
