// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: walks over the fields with a visitor that a caller brings.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <absl/functional/any_invocable.h>

#include "tests/escapes/others/policy.h"

namespace acme {

using Visit = absl::AnyInvocable<void(std::string_view name, std::string_view value)>;

void EachText(const Question& q, Visit& visit) {
  visit("from", q.from.Use<AnswerQuestion>());
  visit("subject", q.subject.Use<AnswerQuestion>());
  visit("text", q.text.Use<AnswerQuestion>());
}

}  // namespace acme
