// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: adds up fees in another thread, and prints the sum.
// Author: has not read the checks, and came fourth

#include <future>
#include <iostream>
#include <numeric>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void PrintOpenFees(const std::vector<Loan>& loans) {
  std::future<std::int64_t> sum = std::async(std::launch::async, [&loans] {
    return std::accumulate(loans.begin(), loans.end(), std::int64_t{0},
                           [](std::int64_t so_far, const Loan& loan) {
                             return so_far + loan.fee_cents.Use<CollectFees>();
                           });
  });
  const std::int64_t cents = sum.get();
  std::cout << "open fees: " << cents / 100 << '.' << (cents % 100 < 10 ? "0" : "") << cents % 100
            << " EUR\n";
}

}  // namespace acme
