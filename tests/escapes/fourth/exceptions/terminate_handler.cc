// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: notes the current card where a terminate handler prints it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "tests/escapes/fourth/policy.h"

namespace acme {

namespace {
thread_local std::string current_card;
}  // namespace

void InstallHandler() {
  std::set_terminate([] {
    std::fprintf(stderr, "died while working on %s\n", current_card.c_str());
    std::abort();
  });
}

void Work(const Loan& loan) {
  current_card = loan.card.Use<Lend>();
  if (loan.fee_cents.Use<Lend>() < 0) throw 1;
  current_card.clear();
}

}  // namespace acme
