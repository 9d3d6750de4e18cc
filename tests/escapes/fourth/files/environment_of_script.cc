// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts an address into the environment of a script, and runs it.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <stdlib.h>

#include <cstdlib>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int SendByScript(const Borrower& borrower) {
  setenv("REMINDER_TO", borrower.email.Use<RemindOfReturn>().value_or("").c_str(), 1);
  return std::system("/usr/local/bin/send-reminder");
}

}  // namespace acme
