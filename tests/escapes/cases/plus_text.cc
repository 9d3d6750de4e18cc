// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: adds a field to a text.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include "tests/escapes/policy.h"

namespace acme {

std::string Join(const Customer& customer) { return "to: " + customer.email; }

}  // namespace acme
