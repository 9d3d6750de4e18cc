// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a name to the terminal one character after the other.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Spell(const SignUp& sign_up) {
  for (const char letter : sign_up.name.Use<RunEvents>()) {
    std::putchar(letter);
    std::putchar(letter == ' ' ? '\n' : '-');
  }
}

}  // namespace acme
