// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks a list of std::function that stays in the function whether an address may be.
// Unseen: found
// Author: has not read the checks, and came third

#include <absl/strings/match.h>
#include <absl/strings/str_split.h>
#include <absl/strings/string_view.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

bool MailLooksRight(const Question& question) {
  const std::vector<std::function<bool(absl::string_view)>> rules = {
      [](absl::string_view mail) { return absl::StrContains(mail, '@'); },
      [](absl::string_view mail) { return !absl::StrContains(mail, ' '); },
      [](absl::string_view mail) { return !absl::EndsWith(mail, "."); },
      [](absl::string_view mail) {
        const std::pair<absl::string_view, absl::string_view> parts =
            absl::StrSplit(mail, absl::MaxSplits('@', 1));
        return !parts.first.empty() && parts.second.size() > 3;
      }};
  const absl::string_view mail = question.from.Use<AnswerQuestion>();
  return std::all_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule(mail); });
}

absl::Status Take(const Question& question, zweck::SqliteStore& store) {
  if (!MailLooksRight(question)) return absl::InvalidArgumentError("question: odd sender");
  return zweck::Persist<QuestionTable>(question, store);
}

}  // namespace acme
