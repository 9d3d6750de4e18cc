// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps what has no end.
// Stopped by: compiler
// Finding: zweck[persist-retention]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Keep(const Visit& visit, Store& store) {
  return zweck::Persist<CustomerTable>(visit, store);
}

}  // namespace acme
