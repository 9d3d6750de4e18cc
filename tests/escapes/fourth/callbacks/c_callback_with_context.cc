// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: registers a C callback whose context is the name of who is signed in, for the end of
//   the process.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <cstdlib>

#include "tests/escapes/fourth/policy.h"

namespace acme {

namespace {
char last_reader[128];
void SayLast() { std::fprintf(stderr, "last signed in: %s\n", last_reader); }
}  // namespace

void SignedIn(const Login& login) {
  std::snprintf(last_reader, sizeof(last_reader), "%s", login.card.Use<SignIn>().c_str());
  static const int once = std::atexit(SayLast);
  (void)once;
}

}  // namespace acme
