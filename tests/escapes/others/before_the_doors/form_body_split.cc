// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: splits a form's body by hand; the pairs stay in a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/container/flat_hash_map.h>
#include <absl/strings/str_split.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class ContactForm {
 public:
  void Read(const std::string& body) {
    for (absl::string_view pair : absl::StrSplit(body, '&')) {
      const std::pair<std::string, std::string> parts =
          absl::StrSplit(pair, absl::MaxSplits('=', 1));
      values_[parts.first] = parts.second;
    }
  }
  Question ToQuestion(std::int64_t ticket) const {
    Question question;
    question.ticket = ticket;
    question.from = values_.at("email");
    question.text = values_.at("message");
    return question;
  }

 private:
  absl::flat_hash_map<std::string, std::string> values_;
};

}  // namespace acme
