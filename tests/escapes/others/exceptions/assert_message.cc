// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: its own assert prints the values that it compares.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <cstdlib>
#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

#define ACME_EXPECT_EQ(a, b)                                                            \
  do {                                                                                  \
    if (!((a) == (b))) {                                                                \
      std::cerr << __FILE__ << ":" << __LINE__ << ": " << (a) << " != " << (b) << "\n"; \
      std::abort();                                                                     \
    }                                                                                   \
  } while (false)

void SameAccount(const Login& before, const Login& after) {
  ACME_EXPECT_EQ(before.account.Use<ProtectAccount>(), after.account.Use<ProtectAccount>());
}

}  // namespace acme
