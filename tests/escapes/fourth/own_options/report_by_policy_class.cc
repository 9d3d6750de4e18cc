// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes lines of a report to whatever its template argument is, which is the console.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Console {
  static void Line(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
  }
};

template <class Output>
class FeeReport {
 public:
  void Add(const Borrower& borrower, std::int64_t cents) {
    Output::Line(borrower.name.Use<CollectFees>() + ": " + std::to_string(cents));
  }
};

void Report(const std::vector<Borrower>& all) {
  FeeReport<Console> report;
  for (const Borrower& one : all) report.Add(one, 250);
}

}  // namespace acme
