// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: explains an error by the value.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <absl/strings/str_cat.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Fail(const Customer& customer) {
  return absl::NotFoundError(absl::StrCat("no mailbox ", customer.email.Use<ContactCustomer>()));
}

}  // namespace acme
