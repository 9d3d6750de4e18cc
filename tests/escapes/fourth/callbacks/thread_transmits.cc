// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends records by the door in a thread that owns them.
// Author: has not read the checks, and came fourth

#include <thread>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::thread SendInBackground(std::vector<Borrower> borrowers,
                             zweck::HttpTransport<ReminderText>& texts) {
  return std::thread([borrowers = std::move(borrowers), &texts] {
    for (const Borrower& borrower : borrowers) {
      if (borrower.phone.Use<RemindOfReturn>().has_value()) {
        (void)zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(borrower), texts);
      }
    }
  });
}

}  // namespace acme
