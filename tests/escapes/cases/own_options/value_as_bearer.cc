// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: signs in as the customer.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/transport/http_transport.h>

#include "tests/escapes/policy.h"

namespace acme {

void SignIn(const Account& account, zweck::HttpOptions& options) {
  options.bearer_token = account.id.Use<ContactCustomer>();
}

}  // namespace acme
