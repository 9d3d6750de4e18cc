// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Lists in the order in which they are told. AddOnce is for short ones.

#ifndef ZWECK_SRC_TEXT_LISTS_H_
#define ZWECK_SRC_TEXT_LISTS_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace zweck::text {

template <class List, class Value>
bool Contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != std::ranges::end(list);
}

inline void AddOnce(std::vector<std::string>& list, std::string_view value) {
  if (!Contains(list, value)) list.emplace_back(value);
}

// A list of any length, each text once.
class OnceList {
 public:
  void Add(std::string_view value) {
    if (known_.insert(std::string(value)).second) list_.emplace_back(value);
  }
  const std::vector<std::string>& list() const { return list_; }

 private:
  std::vector<std::string> list_;
  std::unordered_set<std::string> known_;
};

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_LISTS_H_
