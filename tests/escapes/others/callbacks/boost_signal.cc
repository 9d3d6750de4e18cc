// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: emits a signal with the sender of a question.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <boost/signals2/signal.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

class HelpDesk {
 public:
  boost::signals2::signal<void(const std::string& from, std::int64_t ticket)> asked;

  absl::Status Take(const Question& question, zweck::SqliteStore& store) {
    absl::Status kept = zweck::Persist<QuestionTable>(question, store);
    if (kept.ok()) {
      asked(question.from.Use<AnswerQuestion>(), question.ticket.Use<AnswerQuestion>());
    }
    return kept;
  }
};

}  // namespace acme
