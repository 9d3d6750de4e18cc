// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws the text itself.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

int Rating(const Question& question) {
  const std::string text = question.text.Use<AnswerQuestion>();
  for (char c : text) {
    if (c >= '1' && c <= '5') return c - '0';
  }
  throw text;
}

}  // namespace acme
