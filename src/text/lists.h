// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Short lists, in the order in which they are told.

#ifndef ZWECK_SRC_TEXT_LISTS_H_
#define ZWECK_SRC_TEXT_LISTS_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::text {

template <class List, class Value>
bool Contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

inline void AddOnce(std::vector<std::string>& list, std::string_view value) {
  if (!Contains(list, value)) list.emplace_back(value);
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_LISTS_H_
