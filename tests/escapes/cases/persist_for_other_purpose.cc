// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a record where only advertising is served.
// Stopped by: compiler
// Finding: zweck[persist-purpose]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Keep(const Customer& customer, Store& store) {
  return zweck::Persist<AdTable>(customer, store);
}

}  // namespace acme
