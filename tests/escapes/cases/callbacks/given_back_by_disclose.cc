// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the address back through Disclose.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

std::string Email(const Customer& customer) {
  return zweck::Disclose<Mailer>(customer.email, [](const std::string& to) { return to; });
}

}  // namespace acme
