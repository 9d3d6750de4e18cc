// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands the text of a suggestion to an interface whose one implementation appends to a
//   file.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <fstream>
#include <memory>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Notifier {
 public:
  virtual ~Notifier() = default;
  virtual void Notify(std::string_view text) = 0;
};

class FileNotifier : public Notifier {
 public:
  explicit FileNotifier(const std::string& path) : out_(path, std::ios::app) {}
  void Notify(std::string_view text) override { out_ << text << std::endl; }

 private:
  std::ofstream out_;
};

std::unique_ptr<Notifier> MakeNotifier() {
  return std::make_unique<FileNotifier>("/var/log/library/suggestions.log");
}

class SuggestionDesk {
 public:
  explicit SuggestionDesk(std::unique_ptr<Notifier> notifier) : notifier_(std::move(notifier)) {}
  absl::Status Take(const Suggestion& suggestion, zweck::SqliteStore& store) {
    notifier_->Notify(suggestion.text.Use<AnswerSuggestion>());
    return zweck::Persist<SuggestionTable>(suggestion, store);
  }

 private:
  std::unique_ptr<Notifier> notifier_;
};

}  // namespace acme
