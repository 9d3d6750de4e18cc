// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: formats a field.
// Stopped by: compiler
// Finding: zweck[field-print]

#include <absl/strings/str_format.h>

#include "tests/escapes/policy.h"

namespace acme {

std::string Format(const Customer& customer) { return absl::StrFormat("to: %s", customer.email); }

}  // namespace acme
