// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says in an error for whom there is nothing.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <absl/strings/str_cat.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Remove(const std::string& number, Store& store) {
  const auto erased = zweck::Erase<CustomerTable, Customer>(store, number);
  if (!erased.ok()) return erased.status();
  return *erased ? absl::OkStatus() : absl::NotFoundError(absl::StrCat("no customer ", number));
}

}  // namespace acme
