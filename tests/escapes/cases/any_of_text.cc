// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: converts a field by std::optional.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include "tests/escapes/policy.h"

namespace acme {

std::optional<std::string> Take(const Customer& customer) {
  return std::optional<std::string>(std::in_place, customer.email);
}

}  // namespace acme
