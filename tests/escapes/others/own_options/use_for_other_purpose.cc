// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes the address for answering questions, and writes it into the newsletter's list.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status SubscribeWhoAsked(const Question& question, zweck::SqliteStore& store) {
  Subscription reader;
  reader.email = question.from.Use<AnswerQuestion>();
  reader.given_name = "friend";
  return zweck::Persist<ReaderTable>(reader, store);
}

}  // namespace acme
