// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: checks ISBNs that a scanner writes into a stream, and prints those that are wrong.
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool IsIsbn13(const std::string& text) {
  int sum = 0;
  int digits = 0;
  for (const char c : text) {
    if (c == '-') continue;
    if (c < '0' || c > '9') return false;
    sum += (c - '0') * (digits % 2 == 0 ? 1 : 3);
    ++digits;
  }
  return digits == 13 && sum % 10 == 0;
}

int CheckScanner(std::istream& scanner) {
  std::string isbn;
  int wrong = 0;
  while (scanner >> isbn) {
    if (IsIsbn13(isbn)) continue;
    std::cerr << "not an ISBN: " << isbn << '\n';
    ++wrong;
  }
  return wrong;
}

}  // namespace acme
