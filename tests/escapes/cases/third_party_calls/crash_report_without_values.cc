// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reports that something failed, and where.
// Author: writes the checks

#include <sentry.h>

#include <string>

#include "tests/escapes/policy.h"

namespace acme {

void Failed(const Customer& customer, const absl::Status& status) {
  if (status.ok() || customer.email.Use<ContactCustomer>().empty()) return;
  sentry_set_tag("step", "invoice");
  sentry_capture_event(sentry_value_new_message_event(4, "acme", status.ToString().c_str()));
}

}  // namespace acme
