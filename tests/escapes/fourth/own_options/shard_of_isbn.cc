// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: hashes an ISBN to find the machine that holds its cover, and logs the machine.
// Author: has not read the checks, and came fourth

#include <functional>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Shards {
 public:
  explicit Shards(std::vector<std::string> hosts) : hosts_(std::move(hosts)) {}
  const std::string& HostOf(const std::string& isbn) const {
    const std::string& host = hosts_[std::hash<std::string>()(isbn) % hosts_.size()];
    std::clog << isbn << " is at " << host << '\n';
    return host;
  }

 private:
  std::vector<std::string> hosts_;
};

}  // namespace acme
