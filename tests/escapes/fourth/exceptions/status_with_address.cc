// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: returns an error that repeats the mail address that is not a good one.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <absl/strings/match.h>
#include <absl/strings/str_cat.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status CheckReachable(const Borrower& borrower) {
  const std::optional<std::string>& email = borrower.email.Use<RemindOfReturn>();
  if (!email.has_value()) return absl::NotFoundError("no address");
  if (!absl::StrContains(*email, '@')) {
    return absl::InvalidArgumentError(absl::StrCat("not an address: ", *email));
  }
  return absl::OkStatus();
}

}  // namespace acme
