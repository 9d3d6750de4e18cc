// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads the number that stands in a part of a text.
// Author: writes the checks

#include <charconv>
#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

int Year(const Customer& customer) {
  const std::string& number = customer.number.Use<SendInvoice>();
  int year = 0;
  if (number.size() > 6) std::from_chars(number.data() + 2, number.data() + 6, year);
  return year;
}
std::size_t Shard(const Customer& customer) {
  return std::hash<std::string>{}(customer.number.Use<SendInvoice>()) % 32;
}

}  // namespace acme
