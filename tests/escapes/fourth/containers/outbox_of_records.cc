// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: holds whole records, with all that is declared of them, until the door takes them.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: has not read the checks, and came fourth
// Judged: a mistake, which its author called innocent: while the door fails, whom a
//   store has erased stays in the queue, which no retention reaches.

#include <deque>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Outbox {
 public:
  void Add(Borrower borrower) { waiting_.push_back(std::move(borrower)); }
  absl::Status Flush(zweck::HttpTransport<ReminderText>& texts) {
    while (!waiting_.empty()) {
      absl::Status sent =
          zweck::Transmit<ReminderText>(zweck::Minimize<ReminderText>(waiting_.front()), texts);
      if (!sent.ok()) return sent;
      waiting_.pop_front();
    }
    return absl::OkStatus();
  }
  std::size_t size() const { return waiting_.size(); }

 private:
  std::deque<Borrower> waiting_;
};

}  // namespace acme
