// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: holds stores in a container, and no records.
// Author: writes the checks

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

class Shards {
 public:
  absl::Status Keep(int shard, const Customer& customer) {
    return zweck::Persist<CustomerTable>(customer, stores_.at(shard));
  }

 private:
  std::map<int, Store> stores_;
};

}  // namespace acme
