// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: opens a codec with the keys that the tests define.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Alone.

#include "tests/escapes/policy.h"
#include "tests/support/insecure_door_access_for_tests.h"

namespace acme {

std::string Write(const Customer& customer) {
  std::string out;
  (void)zweck::internal::WriteWire(zweck::InsecureDoorAccessForTests::Key(),
                                   zweck::internal::kLayout<Customer>, &customer, out);
  return out;
}

}  // namespace acme
