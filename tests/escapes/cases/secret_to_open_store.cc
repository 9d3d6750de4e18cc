// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a secret where nothing is sealed.
// Stopped by: compiler
// Finding: zweck[flow-secret]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Keep(const Account& account, OpenStore& store) {
  return zweck::Persist<CustomerTable>(account, store);
}

}  // namespace acme
