// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tests a function that sorts, with words, and prints what it got.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <iostream>
#include <iterator>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::vector<std::string> SortedWithoutArticles(std::vector<std::string> titles) {
  const auto key = [](const std::string& title) {
    return title.starts_with("The ") ? title.substr(4) : title;
  };
  std::sort(titles.begin(), titles.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return titles;
}

bool TestSorting() {
  const auto sorted = SortedWithoutArticles({"The Trial", "Emma", "The Castle"});
  std::copy(sorted.begin(), sorted.end(), std::ostream_iterator<std::string>(std::cout, "\n"));
  return sorted == std::vector<std::string>{"The Castle", "Emma", "The Trial"};
}

}  // namespace acme
