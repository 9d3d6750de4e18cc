// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: posts a new question into the team's chat.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <cpr/cpr.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

long TellTheTeam(const Question& question) {
  const nlohmann::json message = {
      {"channel", "#help-desk"},
      {"text", "New: " + question.subject.Use<AnswerQuestion>()},
  };
  const cpr::Response r =
      cpr::Post(cpr::Url{"https://hooks.chat.example/T0/B1"},
                cpr::Header{{"Content-Type", "application/json"}}, cpr::Body{message.dump()});
  return r.status_code;
}

}  // namespace acme
