// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: formats by fmt into a local, and prints that.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <fmt/core.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void ShowOrder(const Buyer& buyer) {
  const std::string line = fmt::format("{:<12} {}", buyer.number.Use<DeliverOrder>(),
                                       buyer.orders.Use<DeliverOrder>().size());
  fmt::print("{}\n", line);
}

}  // namespace acme
