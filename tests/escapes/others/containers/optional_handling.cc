// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: the ways to handle an optional value.
// Author: has not read the checks

#include <algorithm>
#include <optional>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

bool HasMobile(const Buyer& buyer) {
  const std::optional<std::string>& phone = buyer.phone.Use<DeliverOrder>();
  return phone && (phone->starts_with("+4915") || phone->starts_with("+4916"));
}

std::size_t Digits(const Buyer& buyer) {
  const std::string phone = buyer.phone.Use<DeliverOrder>().value_or(std::string());
  return static_cast<std::size_t>(std::ranges::count_if(phone, [](char c) { return c >= '0'; }));
}

bool SamePhone(const Buyer& a, const Buyer& b) {
  return a.phone.Use<DeliverOrder>() == b.phone.Use<DeliverOrder>();
}

void Forget(Buyer& buyer) { buyer.phone = std::nullopt; }

}  // namespace acme
