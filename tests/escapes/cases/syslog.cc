// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value to the system's log.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <syslog.h>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer) {
  syslog(LOG_INFO, "mail to %s", customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
