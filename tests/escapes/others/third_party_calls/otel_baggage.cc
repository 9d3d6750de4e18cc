// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the account into the baggage, which goes along with every call to other services.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <opentelemetry/baggage/baggage.h>

#include "tests/escapes/others/policy.h"

namespace acme {

auto BaggageOf(const Login& login) {
  auto baggage = opentelemetry::baggage::Baggage::GetDefault();
  return baggage->Set("account", login.account.Use<ProtectAccount>());
}

}  // namespace acme
