// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts which words of a list of its own come in suggestions, and prints the counts.
// Author: has not read the checks, and came fourth

#include <array>
#include <iostream>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

constexpr std::array<std::string_view, 4> kTopics{"opening", "coffee", "children", "toilet"};

void PrintTopics(const std::vector<Suggestion>& suggestions) {
  std::array<int, kTopics.size()> counts{};
  for (const Suggestion& suggestion : suggestions) {
    const std::string& text = suggestion.text.Use<AnswerSuggestion>();
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
      if (text.find(kTopics[i]) != std::string::npos) ++counts[i];
    }
  }
  for (std::size_t i = 0; i < kTopics.size(); ++i) {
    std::cout << kTopics[i] << ": " << counts[i] << '\n';
  }
}

}  // namespace acme
