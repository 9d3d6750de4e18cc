// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs who did not confirm, by a parameter of the request.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <httplib.h>
#include <syslog.h>

#include "tests/escapes/policy.h"

namespace acme {

void Confirm(const httplib::Request& request, Store& store) {
  const auto customer =
      zweck::Find<CustomerTable, Customer>(store, request.get_param_value("number"));
  if (customer.ok()) return;
  syslog(LOG_INFO, "no such customer: %s", request.get_param_value("number").c_str());
}

}  // namespace acme
