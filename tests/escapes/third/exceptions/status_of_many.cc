// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: joins the addresses to which no mail could be sent, and makes a status of them.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>
#include <absl/strings/str_join.h>

#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status AnswerEach(const std::vector<Question>& questions, HelpDeskHttp& http) {
  std::vector<std::string> unreached;
  for (const Question& question : questions) {
    const absl::Status sent =
        zweck::Transmit<HelpDeskMail>(zweck::Minimize<HelpDeskMail>(question), http);
    if (sent.ok()) continue;
    unreached.push_back(question.from.Use<AnswerQuestion>());
  }
  if (unreached.empty()) return absl::OkStatus();
  if (unreached.size() == questions.size()) return absl::UnavailableError("the mail house is down");
  return absl::UnavailableError(absl::StrCat("not reached: ", absl::StrJoin(unreached, ", ")));
}

}  // namespace acme
