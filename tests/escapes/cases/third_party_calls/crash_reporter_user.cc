// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells the crash reporter who is signed in.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sentry.h>

#include "tests/escapes/policy.h"

namespace acme {

void SignedIn(const Customer& customer) {
  sentry_value_t user = sentry_value_new_object();
  sentry_value_set_by_key(user, "email",
                          sentry_value_new_string(customer.email.Use<ContactCustomer>().c_str()));
  sentry_set_user(user);
}

}  // namespace acme
