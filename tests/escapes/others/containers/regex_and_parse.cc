// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: std::regex and from_chars on values, into locals.
// Author: has not read the checks

#include <charconv>
#include <regex>

#include "tests/escapes/others/policy.h"

namespace acme {

bool IsAustrian(const Address& address) {
  static const std::regex kPattern("(A-)?[0-9]{4}");
  return std::regex_match(address.postal_code.Use<DeliverOrder>(), kPattern);
}

int HouseNumber(const Address& address) {
  const std::string& street = address.street.Use<DeliverOrder>();
  const std::size_t begin = street.find_first_of("0123456789");
  int number = 0;
  if (begin != std::string::npos) {
    std::from_chars(street.data() + begin, street.data() + street.size(), number);
  }
  return number;
}

}  // namespace acme
