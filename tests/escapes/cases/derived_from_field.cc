// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reaches in from a class derived from a field.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

struct Peek : decltype(Customer::email) {
  const std::string& Get() const { return value_; }
};

}  // namespace acme
