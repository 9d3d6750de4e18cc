// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes the key of the store from the customer's number.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/store/sealing_key.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Make(const Customer& customer) {
  return zweck::SealingKey::FromBase64(customer.number.Use<SendInvoice>()).ok();
}

}  // namespace acme
