// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells the crash reporter what it was reading.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>
#include <sentry.h>

#include "tests/escapes/policy.h"

namespace acme {

crow::response Take(const crow::request& request, Store& store) {
  sentry_add_breadcrumb(sentry_value_new_breadcrumb("http", request.body.c_str()));
  const auto customer = zweck::FromJson<Customer>(request.body);
  const bool done = customer.ok() && zweck::Persist<CustomerTable>(*customer, store).ok();
  return crow::response(done ? 204 : 400);
}

}  // namespace acme
