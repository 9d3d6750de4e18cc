// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes any number of values to a stream with a template of its own.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class... Values>
void Dump(std::ostream& out, const Values&... values) {
  ((out << values << ' '), ...);
  out << '\n';
}

void Inspect(const Loan& loan) {
  Dump(std::cout, loan.number.Use<Lend>(), loan.card.Use<Lend>(), loan.title.Use<Lend>());
}

}  // namespace acme
