// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: wraps a name in a type that says how it is printed, and prints that.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Initialled {
  const std::string& name;
  friend std::ostream& operator<<(std::ostream& out, const Initialled& shown) {
    return out << shown.name.substr(0, 1) << ". " << shown.name.substr(shown.name.rfind(' ') + 1);
  }
};

void CallNext(const Borrower& borrower) {
  std::cout << "next at desk 2: " << Initialled{borrower.name.Use<Lend>()} << std::endl;
}

}  // namespace acme
