// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells Sentry who uses the program.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <sentry.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void IdentifyUser(const Borrower& borrower) {
  sentry_value_t user = sentry_value_new_object();
  sentry_value_set_by_key(user, "id", sentry_value_new_string(borrower.card.Use<Lend>().c_str()));
  sentry_value_set_by_key(user, "username",
                          sentry_value_new_string(borrower.name.Use<Lend>().c_str()));
  sentry_set_user(user);
}

}  // namespace acme
