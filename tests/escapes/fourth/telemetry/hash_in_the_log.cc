// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs a hash of a card, by which anybody can find the card again.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <functional>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void LogOpened(const Borrower& borrower) {
  const std::size_t id = std::hash<std::string>()(borrower.card.Use<Lend>());
  std::clog << "account " << std::hex << id << " opened\n";
}

}  // namespace acme
