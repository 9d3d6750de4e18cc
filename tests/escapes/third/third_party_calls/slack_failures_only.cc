// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tells the team's chat room how many mails failed, and of none whose.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <cpr/cpr.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr char kFailuresHook[] = "https://hooks.slack.example/services/T0/B1/y";

absl::Status AnswerAll(const std::vector<Question>& questions, HelpDeskHttp& http) {
  std::size_t failed = 0;
  absl::Status last;
  for (const Question& question : questions) {
    absl::Status sent =
        zweck::Transmit<HelpDeskMail>(zweck::Minimize<HelpDeskMail>(question), http);
    if (sent.ok()) continue;
    ++failed;
    last = std::move(sent);
  }
  if (failed > 0) {
    cpr::Post(cpr::Url{kFailuresHook}, cpr::Body{absl::StrCat(R"({"text":"mails failed: )", failed,
                                                              " of ", questions.size(), R"("})")});
  }
  return last;
}

}  // namespace acme
