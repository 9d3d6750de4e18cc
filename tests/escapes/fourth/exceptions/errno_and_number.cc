// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints with perror and fprintf which loan was worked on when a file could not be
//   opened.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::FILE* OpenReceipt(const Loan& loan) {
  std::FILE* file = std::fopen("/var/spool/receipts/next", "w");
  if (file == nullptr) {
    std::perror(loan.title.Use<Lend>().c_str());
    std::fprintf(stderr, "loan %lld\n", static_cast<long long>(loan.number.Use<Lend>()));
  }
  return file;
}

}  // namespace acme
