// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: starts a thread that prints to whom a reminder goes.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iostream>
#include <thread>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::thread RemindInBackground(const Borrower& borrower) {
  std::string to = borrower.email.Use<RemindOfReturn>().value_or("");
  return std::thread([to] {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    std::cerr << "reminding " << to << std::endl;
  });
}

}  // namespace acme
