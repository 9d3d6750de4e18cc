// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: assigns a field to a text.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include "tests/escapes/policy.h"

namespace acme {

std::string Take(const Customer& customer) {
  std::string text = customer.email;
  return text;
}

}  // namespace acme
