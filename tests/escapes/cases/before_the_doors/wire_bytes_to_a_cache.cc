// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a copy of the bytes in a cache before they are read.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sw/redis++/redis++.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Take(const std::string& bytes, Store& store, sw::redis::Redis& redis) {
  redis.set("last", bytes);
  const auto customer = zweck::FromWire<Customer>(bytes);
  return customer.ok() ? zweck::Persist<CustomerTable>(*customer, store) : customer.status();
}

}  // namespace acme
