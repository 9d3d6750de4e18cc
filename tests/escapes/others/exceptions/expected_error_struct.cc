// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an error struct carries the input along.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <string>
#include <variant>

#include "tests/escapes/others/policy.h"

namespace acme {

struct ParseError {
  std::string input;
  std::size_t position = 0;
};

std::variant<int, ParseError> HouseNumber(const Address& address) {
  const std::string& street = address.street.Use<DeliverOrder>();
  const std::size_t digit = street.find_first_of("0123456789");
  if (digit == std::string::npos) return ParseError{.input = street, .position = street.size()};
  return std::atoi(street.c_str() + digit);
}

}  // namespace acme
