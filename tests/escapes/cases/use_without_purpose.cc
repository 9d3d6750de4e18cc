// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes the value without saying why.
// Stopped by: compiler
// Finding: Use

#include "tests/escapes/policy.h"

namespace acme {

void Take(const Customer& customer, std::string& out) { out = customer.email.Use(); }

}  // namespace acme
