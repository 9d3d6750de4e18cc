// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a question into a file by fwrite.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <cstdio>
#include <memory>

#include "tests/escapes/others/policy.h"

namespace acme {

bool Dump(const Question& question) {
  std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen("/tmp/question.txt", "wb"), &std::fclose);
  if (!file) return false;
  const std::string& text = question.text.Use<AnswerQuestion>();
  return std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
}

}  // namespace acme
