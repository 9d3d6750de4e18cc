// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: leaves a breadcrumb with the address that a login came from.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_format.h>
#include <sentry.h>

#include "tests/escapes/others/policy.h"

namespace acme {

bool MayTryAgain(const Login& login) {
  const std::int32_t failures = login.failures.Use<ProtectAccount>();
  if (failures < 5) return true;
  const std::string crumb = absl::StrFormat("locked out after %d failures from %s", failures,
                                            login.address.Use<ProtectAccount>());
  sentry_add_breadcrumb(sentry_value_new_breadcrumb("auth", crumb.data()));
  return false;
}

}  // namespace acme
