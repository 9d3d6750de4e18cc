// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is in a list, and lists in the order in which they are told. AddOnce is for short ones.

#ifndef ZWECK_SRC_TEXT_LISTS_H_
#define ZWECK_SRC_TEXT_LISTS_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace zweck::text {

template <class List, class Value>
bool Contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != std::ranges::end(list);
}

inline bool IsOneOf(std::string_view text, std::initializer_list<std::string_view> others) {
  return Contains(others, text);
}

// Is each byte of a kind, such as absl::ascii_isdigit?
inline bool All(std::string_view text, bool (*is)(unsigned char)) {
  return std::ranges::all_of(text, [is](char c) { return is(static_cast<unsigned char>(c)); });
}

// Of a table of pairs, the value that stands beside this; nothing, where none does.
template <class Key, class Value, std::size_t kSize>
std::optional<Value> ValueOf(const std::pair<Key, Value> (&table)[kSize], const Key& key) {
  const auto* const found = std::ranges::find(table, key, &std::pair<Key, Value>::first);
  return found != std::end(table) ? std::optional(found->second) : std::nullopt;
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
