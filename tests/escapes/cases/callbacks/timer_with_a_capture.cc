// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a timer a lambda that has the number.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <chrono>
#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

class Timer {
 public:
  void Start(std::chrono::seconds delay, std::function<void()> then);
};
void Later(const Customer& customer, Timer& timer) {
  timer.Start(std::chrono::seconds(5),
              [number = customer.number.Use<SendInvoice>()] { (void)number.size(); });
}

}  // namespace acme
