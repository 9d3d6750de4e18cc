// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks whether it is one value.
// Stopped by: compiler
// Finding: zweck[field-compare]

#include "tests/escapes/policy.h"

namespace acme {

bool Guess(const Customer& customer, const std::string& guess) { return customer.email == guess; }

}  // namespace acme
