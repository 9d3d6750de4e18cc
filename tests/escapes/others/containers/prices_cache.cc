// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: caches prices in a static map.
// Author: has not read the checks

#include <absl/container/flat_hash_map.h>
#include <absl/synchronization/mutex.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class PriceCache {
 public:
  std::optional<int> Get(Model model) {
    const absl::MutexLock lock(&mutex_);
    const auto it = cents_.find(model);
    return it == cents_.end() ? std::nullopt : std::optional<int>(it->second);
  }
  void Put(Model model, int cents) {
    const absl::MutexLock lock(&mutex_);
    cents_.insert_or_assign(model, cents);
  }

 private:
  absl::Mutex mutex_;
  absl::flat_hash_map<Model, int> cents_;
};

PriceCache& Cache() {
  static auto* cache = new PriceCache;
  return *cache;
}

std::optional<int> PriceFor(const Buyer& buyer) {
  return Cache().Get(buyer.model.Use<DeliverOrder>());
}

}  // namespace acme
