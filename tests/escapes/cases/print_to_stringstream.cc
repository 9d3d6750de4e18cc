// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints a field into a text in memory.
// Stopped by: compiler
// Finding: zweck[field-print]

#include <sstream>

#include "tests/escapes/policy.h"

namespace acme {

std::string Print(const Customer& customer) {
  std::ostringstream out;
  out << customer.email;
  return out.str();
}

}  // namespace acme
