// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: calls the writer of the wire format.
// Stopped by: compiler
// Finding: private|DoorKey

#include "tests/escapes/policy.h"

namespace acme {

std::string Write(const Customer& customer) {
  std::string out;
  (void)zweck::internal::WriteWire({}, zweck::internal::kLayout<Customer>, &customer, out);
  return out;
}

}  // namespace acme
