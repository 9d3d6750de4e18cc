// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: compares two addresses by letters and digits alone, by a helper in the same file.
// Author: has not read the checks, and came third

#include <absl/strings/ascii.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

// "Main Street 5" and "main street  5" are one address.
std::string Plain(const std::string& text) {
  std::string plain;
  plain.reserve(text.size());
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain), absl::ascii_isalnum);
  std::transform(plain.begin(), plain.end(), plain.begin(), absl::ascii_tolower);
  return plain;
}

bool SameAddress(const Address& a, const Address& b) {
  const auto plain = [](const Address& address) {
    return std::pair(Plain(address.postal_code.Use<DeliverOrder>()),
                     Plain(address.street.Use<DeliverOrder>()));
  };
  return plain(a) == plain(b);
}

absl::Status Moved(Buyer buyer, const Address& to, zweck::SqliteStore& store) {
  if (SameAddress(buyer.address.Use<DeliverOrder>(), to)) return absl::OkStatus();
  buyer.address = to;
  return zweck::Persist<BuyerTable>(buyer, store);
}

}  // namespace acme
