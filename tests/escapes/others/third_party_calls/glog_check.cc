// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names the question in the message of a failed CHECK.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <glog/logging.h>

#include "tests/escapes/others/policy.h"

namespace acme {

std::size_t Words(const Question& question) {
  const std::string& text = question.text.Use<AnswerQuestion>();
  CHECK(!text.empty()) << "no text in '" << question.subject.Use<AnswerQuestion>() << "'";
  std::size_t words = 1;
  for (char c : text) words += c == ' ' ? 1 : 0;
  return words;
}

}  // namespace acme
