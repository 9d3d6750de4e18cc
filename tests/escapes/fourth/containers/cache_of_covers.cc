// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has a cache of its own, which holds pictures of covers.
// Author: has not read the checks, and came fourth

#include <list>
#include <unordered_map>
#include <utility>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Key, class Value>
class LruCache {
 public:
  explicit LruCache(std::size_t most) : most_(most) {}
  const Value* Find(const Key& key) {
    const auto at = places_.find(key);
    if (at == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, at->second);
    return &at->second->second;
  }
  void Put(Key key, Value value) {
    entries_.emplace_front(key, std::move(value));
    places_[std::move(key)] = entries_.begin();
    if (entries_.size() > most_) {
      places_.erase(entries_.back().first);
      entries_.pop_back();
    }
  }

 private:
  std::size_t most_;
  std::list<std::pair<Key, Value>> entries_;
  std::unordered_map<Key, typename std::list<std::pair<Key, Value>>::iterator> places_;
};

LruCache<std::string, std::vector<unsigned char>>& Covers() {
  static LruCache<std::string, std::vector<unsigned char>> covers(500);
  return covers;
}

std::size_t CoverBytes(const std::string& isbn) {
  const auto* cover = Covers().Find(isbn);
  return cover == nullptr ? 0 : cover->size();
}

}  // namespace acme
