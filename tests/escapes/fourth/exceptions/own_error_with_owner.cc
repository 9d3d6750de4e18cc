// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has an exception of its own carry a name, which a handler prints.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <exception>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class NotAllowed : public std::exception {
 public:
  NotAllowed(std::string who, std::string what) : text_(std::move(who) + " may not " + what) {}
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  std::string text_;
};

void LendFilm(const Borrower& borrower) {
  if (borrower.group.Use<Lend>() == Group::kYouth) {
    throw NotAllowed(borrower.name.Use<Lend>(), "borrow this film");
  }
}

int AtTheDesk(const Borrower& borrower) {
  try {
    LendFilm(borrower);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace acme
