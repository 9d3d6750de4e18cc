// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes the view of a record for a sink without the check.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

zweck::Minimized<Customer, AdServer> Make(const Customer& customer) {
  return zweck::Minimized<Customer, AdServer>(customer);
}

}  // namespace acme
