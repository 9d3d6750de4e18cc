// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: traces on its error path the place in the source, and the sender of the question.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <iostream>
#include <source_location>
#include <string_view>

#include "tests/escapes/others/policy.h"

namespace acme {

class Tracer {
 public:
  explicit Tracer(std::ostream& out) : out_(out) {}

  void operator()(std::string_view detail,
                  std::source_location at = std::source_location::current()) const {
    out_ << at.file_name() << ':' << at.line() << ' ' << at.function_name() << ": " << detail
         << '\n';
  }

 private:
  std::ostream& out_;
};

absl::Status KeepTraced(const Question& question, zweck::SqliteStore& store) {
  const Tracer trace(std::clog);
  absl::Status kept = zweck::Persist<QuestionTable>(question, store);
  if (!kept.ok()) trace(question.from.Use<AnswerQuestion>());
  return kept;
}

}  // namespace acme
