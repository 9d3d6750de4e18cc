// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws with the address in what().
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <stdexcept>

#include "tests/escapes/others/policy.h"

namespace acme {

void CheckAddress(const Subscription& reader) {
  const std::string& email = reader.email.Use<SendNewsletter>();
  if (email.find('@') == std::string::npos) {
    throw std::invalid_argument("not an address: " + email);
  }
}

}  // namespace acme
