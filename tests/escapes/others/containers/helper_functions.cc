// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: the project's own functions compute with values and give back numbers.
// Author: has not read the checks

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

int Words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = std::isspace(static_cast<unsigned char>(c)) == 0;
    words += letter && !inside ? 1 : 0;
    inside = letter;
  }
  return words;
}

bool LooksLikeSpam(const std::string& subject, const std::string& text) {
  return subject.find("WIN") != std::string::npos || std::ranges::count(text, '!') > 20 ||
         Words(text) < 2;
}

absl::Status Take(const Question& question, zweck::SqliteStore& store) {
  if (LooksLikeSpam(question.subject.Use<AnswerQuestion>(), question.text.Use<AnswerQuestion>())) {
    return absl::InvalidArgumentError("question: looks like an advertisement");
  }
  return zweck::Persist<QuestionTable>(question, store);
}

}  // namespace acme
