// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: wraps what a parser says; stol's text is harmless, but the wrapper adds the postal code.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <exception>
#include <stdexcept>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

long Zone(const Address& address) {
  const auto& code = address.postal_code.Use<DeliverOrder>();
  try {
    return std::stol(code) / 1000;
  } catch (const std::exception&) {
    std::throw_with_nested(std::runtime_error("postal code " + code));
  }
}

}  // namespace acme
