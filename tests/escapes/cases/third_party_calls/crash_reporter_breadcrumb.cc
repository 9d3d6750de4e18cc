// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: leaves a trail for the crash reporter, in a buffer of its own.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sentry.h>

#include <cstring>

#include "tests/escapes/policy.h"

namespace acme {

void Trail(const Customer& customer) {
  char text[80] = "invoice ";
  std::strncat(text, customer.number.Use<SendInvoice>().c_str(), 60);
  sentry_add_breadcrumb(sentry_value_new_breadcrumb("info", text));
}

}  // namespace acme
