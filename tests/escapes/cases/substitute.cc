// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: substitutes a field into a text.
// Stopped by: compiler
// Finding: zweck[field-print]

#include <absl/strings/substitute.h>

#include "tests/escapes/policy.h"

namespace acme {

std::string Format(const Customer& customer) { return absl::Substitute("to: $0", customer.email); }

}  // namespace acme
