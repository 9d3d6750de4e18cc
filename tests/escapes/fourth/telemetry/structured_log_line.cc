// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects members of a structured log line, some of them about a person, and writes it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iostream>
#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class LogLine {
 public:
  LogLine& With(const std::string& name, const std::string& value) {
    members_[name] = value;
    return *this;
  }
  ~LogLine() {
    std::cerr << '{';
    for (const auto& [name, value] : members_) {
      std::cerr << '"' << name << "\":\"" << value << "\",";
    }
    std::cerr << "}\n";
  }

 private:
  std::map<std::string, std::string> members_;
};

void Answered(const Suggestion& suggestion) {
  LogLine()
      .With("event", "suggestion-answered")
      .With("id", suggestion.id.Use<AnswerSuggestion>())
      .With("from", suggestion.from.Use<AnswerSuggestion>());
}

}  // namespace acme
