// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a record from the fields of another.
// Stopped by: compiler
// Finding: zweck[field-copy]

#include "tests/escapes/policy.h"

namespace acme {

Lead Make(const Customer& customer) { return Lead{.email = customer.email}; }

}  // namespace acme
