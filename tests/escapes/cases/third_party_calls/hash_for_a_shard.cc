// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: finds a shard by a hash, compares a checksum, and tells a browser which answer it has.
// Author: writes the checks

#include <absl/hash/hash.h>
#include <absl/strings/str_cat.h>
#include <crow.h>

#include <array>
#include <cstdint>

#include "tests/escapes/policy.h"

namespace acme {

std::array<int, 16> g_loads;

void Load(const Customer& customer) {
  ++g_loads[absl::HashOf(customer.number.Use<ContactCustomer>()) % 16];
}
bool IsSame(const Customer& customer, std::size_t hash) {
  return absl::HashOf(customer.email.Use<ContactCustomer>()) == hash;
}
void Show(const Customer& customer, crow::response& response) {
  const auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer));
  if (!answer.ok()) return;
  response.set_header("ETag", absl::StrCat(absl::Hex(absl::HashOf(answer->bytes()))));
  response.write(answer->bytes());
}

}  // namespace acme
