// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a label with an address to a printer through a pipe.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <stdio.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool PrintLabel(const Borrower& borrower) {
  const std::optional<Address>& home = borrower.address.Use<CollectFees>();
  if (!home.has_value()) return false;
  FILE* printer = popen("lpr -P labels", "w");
  if (printer == nullptr) return false;
  fputs(home->street.Use<CollectFees>().c_str(), printer);
  fputc('\n', printer);
  fputs(home->city.Use<CollectFees>().c_str(), printer);
  return pclose(printer) == 0;
}

}  // namespace acme
