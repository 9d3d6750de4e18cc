// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: casts a field to a text.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include "tests/escapes/policy.h"

namespace acme {

std::string Take(const Customer& customer) { return static_cast<std::string>(customer.email); }

}  // namespace acme
