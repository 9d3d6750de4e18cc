// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: prints what the policy says: purposes, sinks, and how long things are kept.
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class... Declared>
void PrintInfos(const char* title) {
  std::cout << title << '\n';
  ((std::cout << "- " << std::string_view(Declared::kInfo.id) << ": "
              << std::string_view(Declared::kInfo.description) << '\n'),
   ...);
}

void PrintPolicy() {
  PrintInfos<Lend, RemindOfReturn, CollectFees, RunEvents>("Purposes");
  PrintInfos<BorrowerTable, LoanTable, ReminderMail, FeeLetter>("Sinks");
  PrintInfos<Borrower, Loan, SignUp>("Categories");
}

}  // namespace acme
