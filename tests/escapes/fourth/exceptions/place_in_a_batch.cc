// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: returns an error that says which record of a batch is wrong, by its place.
// Author: has not read the checks, and came fourth

#include <absl/strings/str_cat.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status CheckBatch(const std::vector<Loan>& loans) {
  for (std::size_t i = 0; i < loans.size(); ++i) {
    if (loans[i].title.Use<Lend>().empty()) {
      return absl::InvalidArgumentError(absl::StrCat("loan ", i, ": title is empty"));
    }
    if (loans[i].renewals.Use<Lend>() < 0) {
      return absl::OutOfRangeError(absl::StrCat("loan ", i, ": renewals is negative"));
    }
  }
  return absl::OkStatus();
}

}  // namespace acme
