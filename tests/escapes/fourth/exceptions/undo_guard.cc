// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: takes a record back if a later step fails, with a guard that runs at the end of a
//   block.
// Author: has not read the checks, and came fourth
// Unseen: found

#include <utility>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Undo>
class Guard {
 public:
  explicit Guard(Undo undo) : undo_(std::move(undo)) {}
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;
  ~Guard() {
    if (armed_) undo_();
  }
  void Dismiss() { armed_ = false; }

 private:
  Undo undo_;
  bool armed_ = true;
};

absl::Status LendAndText(const Borrower& borrower, const Loan& loan, zweck::SqliteStore& store,
                         zweck::HttpTransport<ReminderText>& texts) {
  if (absl::Status kept = zweck::Persist<LoanTable>(loan, store); !kept.ok()) return kept;
  const std::int64_t number = loan.number.Use<Lend>();
  Guard undo([&store, number] { (void)zweck::Erase<LoanTable, Loan>(store, number); });
  absl::Status sent = zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(borrower), texts);
  if (sent.ok()) undo.Dismiss();
  return sent;
}

}  // namespace acme
