// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sets a bit for the hash of each IP address, so as to know again who has been here.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <bitset>
#include <functional>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr std::size_t kBits = 1 << 20;

class SeenBefore {
 public:
  bool Saw(const std::string& address) {
    const std::size_t first = std::hash<std::string>()(address);
    const std::size_t second = first / kBits;
    const bool seen = bits_.test(first % kBits) && bits_.test(second % kBits);
    bits_.set(first % kBits);
    bits_.set(second % kBits);
    return seen;
  }

 private:
  std::bitset<kBits> bits_;
};

bool IsNewDevice(SeenBefore& seen, const Login& login) {
  return !seen.Saw(login.address.Use<ProtectAccount>() + login.browser.Use<ProtectAccount>());
}

}  // namespace acme
