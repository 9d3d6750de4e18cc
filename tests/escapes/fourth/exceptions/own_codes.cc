// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has an exception of its own with a code and the name of a step, which a handler logs.
// Author: has not read the checks, and came fourth

#include <exception>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

enum class Step { kRead, kCheck, kKeep };

class StepFailed : public std::exception {
 public:
  StepFailed(Step step, absl::StatusCode code) : step_(step), code_(code) {}
  const char* what() const noexcept override {
    switch (step_) {
      case Step::kRead:
        return "reading failed";
      case Step::kCheck:
        return "checking failed";
      case Step::kKeep:
        return "keeping failed";
    }
    return "";
  }
  int code() const { return static_cast<int>(code_); }

 private:
  Step step_;
  absl::StatusCode code_;
};

void Take(std::string_view json, zweck::SqliteStore& store) {
  const auto suggestion = zweck::FromJson<Suggestion>(json);
  if (!suggestion.ok()) throw StepFailed(Step::kRead, suggestion.status().code());
  if (suggestion->text.Use<AnswerSuggestion>().size() < 3) {
    throw StepFailed(Step::kCheck, absl::StatusCode::kInvalidArgument);
  }
  const absl::Status kept = zweck::Persist<SuggestionTable>(*suggestion, store);
  if (!kept.ok()) throw StepFailed(Step::kKeep, kept.code());
}

int TakeOrLog(std::string_view json, zweck::SqliteStore& store) {
  try {
    Take(json, store);
  } catch (const StepFailed& failed) {
    std::cerr << failed.what() << " (" << failed.code() << ")\n";
    return failed.code();
  }
  return 0;
}

}  // namespace acme
