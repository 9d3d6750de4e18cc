// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes the key that opens the codecs.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

void Make() {
  const zweck::DoorKey key;
  (void)key;
}

}  // namespace acme
