// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What goes out within a transaction would go out again when that is tried again.

#ifndef ZWECK_SRC_OUTSIDE_H_
#define ZWECK_SRC_OUTSIDE_H_

#include <absl/status/status.h>

namespace zweck::internal {

extern thread_local constinit int transactions;  // that this thread is in

// Asked for each record that is written, so it is no more than a comparison.
inline bool IsOutside() { return transactions == 0; }

[[gnu::cold, gnu::noinline]] inline absl::Status NotOutside() {
  return absl::FailedPreconditionError(
      "nothing leaves the program within a transaction, which may run again or be undone; return "
      "it from Transact, and let it leave then");
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_OUTSIDE_H_
