// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: caches the pictures of bicycles that were shown last, and forgets the others.
// Author: has not read the checks, and came third

#include <list>
#include <string>
#include <unordered_map>

#include "tests/escapes/others/policy.h"

namespace acme {

class Pictures {
 public:
  explicit Pictures(std::size_t most) : most_(most) {}

  const std::string* Find(Model model) {
    const auto found = where_.find(model);
    if (found == where_.end()) return nullptr;
    shown_.splice(shown_.begin(), shown_, found->second);
    ++hits_;
    return &found->second->second;
  }

  void Add(Model model, std::string png) {
    shown_.emplace_front(model, std::move(png));
    where_[model] = shown_.begin();
    if (shown_.size() <= most_) return;
    where_.erase(shown_.back().first);
    shown_.pop_back();
  }

  int hits() const { return hits_; }

 private:
  using Shown = std::list<std::pair<Model, std::string>>;
  std::size_t most_;
  Shown shown_;
  std::unordered_map<Model, Shown::iterator> where_;
  int hits_ = 0;
};

}  // namespace acme
