// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells Sentry who the user was when something failed.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <sentry.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void RememberUserForCrashes(const Buyer& buyer) {
  sentry_value_t user = sentry_value_new_object();
  sentry_value_set_by_key(user, "id",
                          sentry_value_new_string(buyer.number.Use<DeliverOrder>().c_str()));
  sentry_value_set_by_key(user, "email",
                          sentry_value_new_string(buyer.email.Use<DeliverOrder>().c_str()));
  sentry_set_user(user);
}

}  // namespace acme
