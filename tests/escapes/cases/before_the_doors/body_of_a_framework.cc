// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: takes the body of a request as a Body.
// Author: writes the checks

#include <crow.h>

#include "tests/escapes/policy.h"

namespace acme {

crow::response Take(const crow::request& request, Store& store) {
  const auto customer = zweck::FromJson<Customer>(zweck::Body::CopyOf(request.body));
  if (!customer.ok()) return crow::response(400, "cannot be read");
  return crow::response(zweck::Persist<CustomerTable>(*customer, store).ok() ? 204 : 503);
}

}  // namespace acme
