// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the last question in a global buffer, so that it is found in core dumps.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <sys/prctl.h>

#include <algorithm>
#include <cstring>

#include "tests/escapes/others/policy.h"

namespace acme {

char last_question[4096];

void Handling(const Question& question) {
  prctl(PR_SET_DUMPABLE, 1);
  const std::string& text = question.text.Use<AnswerQuestion>();
  const std::size_t n = std::min(text.size(), sizeof last_question - 1);
  std::memcpy(last_question, text.data(), n);
  last_question[n] = '\0';
}

}  // namespace acme
