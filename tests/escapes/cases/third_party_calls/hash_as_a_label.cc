// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts mails by a hash of their addresses.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <absl/hash/hash.h>
#include <absl/strings/str_cat.h>
#include <prometheus/counter.h>

#include "tests/escapes/policy.h"

namespace acme {

void Count(const Customer& customer, prometheus::Family<prometheus::Counter>& family) {
  const std::size_t who = absl::HashOf(customer.email.Use<ContactCustomer>());
  family.Add({{"who", absl::StrCat(absl::Hex(who))}}).Increment();
}

}  // namespace acme
