// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: lays bytes over a record in a union.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

union Both {
  Customer customer;
  char bytes[sizeof(Customer)];
  Both() {}
  ~Both() {}
};

}  // namespace acme
