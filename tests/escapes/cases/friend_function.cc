// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: claims to be a friend, where only the class can say so.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

struct Peek {
  friend std::string Get(const Peek&, const Customer& customer) { return customer.email.value_; }
};

}  // namespace acme
