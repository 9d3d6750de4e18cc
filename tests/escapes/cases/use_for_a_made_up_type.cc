// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a purpose that declares nothing.
// Stopped by: compiler
// Finding: zweck[purpose-info]

#include "tests/escapes/policy.h"

namespace acme {

struct Whatever {};
const std::string& Take(const Customer& customer) { return customer.email.Use<Whatever>(); }

}  // namespace acme
