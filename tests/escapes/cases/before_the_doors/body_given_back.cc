// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the body back with the error.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

crow::response Take(const crow::request& request) {
  const auto customer = zweck::FromJson<Customer>(request.body);
  if (customer.ok()) return crow::response(204);
  return crow::response(400, "cannot read " + request.body);
}

}  // namespace acme
