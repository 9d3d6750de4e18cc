// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has somebody else's service translate a question.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <cpr/cpr.h>

#include "tests/escapes/others/policy.h"

namespace acme {

std::string InEnglish(const Question& question) {
  auto translated =
      cpr::Post(cpr::Url{"https://translate.example/v2"},
                cpr::Payload{{"target", "en"}, {"q", question.text.Use<AnswerQuestion>()}});
  return translated.text;
}

}  // namespace acme
