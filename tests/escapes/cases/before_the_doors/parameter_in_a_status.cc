// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says in a status what was asked for.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <absl/status/status.h>
#include <absl/strings/str_cat.h>
#include <httplib.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Check(const httplib::Request& request) {
  return absl::InvalidArgumentError(absl::StrCat("not a page: ", request.path));
}

}  // namespace acme
