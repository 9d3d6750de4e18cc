// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: adds the subject of a question to an error that goes up.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class... Text>
absl::Status Annotate(const absl::Status& status, const Text&... text) {
  if (status.ok()) return status;
  return absl::Status(status.code(), absl::StrCat(status.message(), "; ", text...));
}

absl::Status Keep(const Question& q, zweck::SqliteStore& store) {
  return Annotate(zweck::Persist<QuestionTable>(q, store), "while keeping ",
                  q.subject.Use<AnswerQuestion>());
}

}  // namespace acme
