// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: lets std::async work on a copy whose result a future keeps for others.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <algorithm>
#include <future>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Prefetched {
  std::shared_future<std::string> display_name;
};

Prefetched Prefetch(const Buyer& buyer) {
  std::string name = buyer.name.Use<DeliverOrder>();
  return {std::async(std::launch::async, [name = std::move(name)]() mutable {
            std::ranges::replace(name, '\t', ' ');
            return name;
          }).share()};
}

}  // namespace acme
