// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a cache of whole records, that outlives their erasure.
// Stopped by: clang-tidy
// Finding: zweck-kept-record|zweck-raw-value
// Author: has not read the checks

#include <list>
#include <unordered_map>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class K, class V>
class Lru {
 public:
  explicit Lru(std::size_t most) : most_(most) {}
  V* Get(const K& key) {
    auto it = where_.find(key);
    if (it == where_.end()) return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &it->second->second;
  }
  void Put(K key, V value) {
    order_.emplace_front(key, std::move(value));
    where_[std::move(key)] = order_.begin();
    if (order_.size() > most_) {
      where_.erase(order_.back().first);
      order_.pop_back();
    }
  }

 private:
  std::size_t most_;
  std::list<std::pair<K, V>> order_;
  std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> where_;
};

class Buyers {
 public:
  explicit Buyers(zweck::SqliteStore& store) : store_(store) {}
  const Buyer* Get(const std::string& number) {
    if (Buyer* hit = cache_.Get(number)) return hit;
    auto found = zweck::Find<BuyerTable, Buyer>(store_, number);
    if (!found.ok()) return nullptr;
    cache_.Put(number, *std::move(found));
    return cache_.Get(number);
  }

 private:
  zweck::SqliteStore& store_;
  Lru<std::string, Buyer> cache_{1000};
};

}  // namespace acme
