// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How Transact tries again, and what it says to other doors meanwhile.

#ifndef ZWECK_INTERNAL_FLOW_ATTEMPTS_H_
#define ZWECK_INTERNAL_FLOW_ATTEMPTS_H_

#include <absl/status/status.h>
#include <absl/time/time.h>

#include "zweck/internal/language.h"

namespace zweck::internal {

// Whether and when something is tried again.
class Attempts {
 public:
  explicit Attempts(absl::Duration timeout);
  absl::Time deadline() const { return deadline_; }
  // True if an error says that another attempt may succeed, and there is time for it: then after a
  // while, which grows.
  bool Again(const absl::Status& status);

 private:
  const absl::Time deadline_;
  absl::Duration pause_;
};

// Says for as long as it lives that this thread is in a transaction: see src/outside.h.
class InsideMark {
 public:
  InsideMark();
  InsideMark(const InsideMark&) = delete;
  InsideMark& operator=(const InsideMark&) = delete;
  ~InsideMark();
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_FLOW_ATTEMPTS_H_
