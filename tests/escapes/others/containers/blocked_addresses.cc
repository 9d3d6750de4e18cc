// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a set of blocked IP addresses in a long-lived object.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/container/flat_hash_set.h>

#include <mutex>
#include <shared_mutex>

#include "tests/escapes/others/policy.h"

namespace acme {

class BlockList {
 public:
  void Learn(const Login& login) {
    if (login.failures.Use<ProtectAccount>() < 50) return;
    const std::unique_lock lock(mutex_);
    blocked_.insert(login.address.Use<ProtectAccount>());
  }
  bool Blocks(const std::string& address) const {
    const std::shared_lock lock(mutex_);
    return blocked_.contains(address);
  }

 private:
  mutable std::shared_mutex mutex_;
  absl::flat_hash_set<std::string> blocked_;
};

}  // namespace acme
