// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hides the purpose in a generic lambda.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Take(const Customer& customer) {
  const auto size = [](const auto& record) {
    return record.email.template Use<Advertise>().size();
  };
  return size(customer);
}

}  // namespace acme
