// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a pointer to the private member.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

auto Take() { return &decltype(Customer::email)::value_; }

}  // namespace acme
