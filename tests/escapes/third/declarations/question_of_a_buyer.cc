// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: opens a question for a buyer, whose address goes from field to field for one purpose.
// Author: has not read the checks, and came third

#include <absl/strings/str_cat.h>

#include <cstdint>

#include "tests/escapes/others/person.h"

namespace acme {

Question QuestionOf(const Buyer& buyer, std::int64_t ticket) {
  Question question;
  question.ticket = ticket;
  question.from = buyer.email.Use<AnswerQuestion>();
  question.subject = absl::StrCat("Order of customer ", buyer.number.Use<AnswerQuestion>());
  question.text = absl::StrCat("From: ", buyer.name.Use<AnswerQuestion>(), "\n\n");
  return question;
}

absl::StatusOr<zweck::AnswerTo<ToWhoAsked>> OpenTicket(const Buyer& buyer, std::int64_t ticket,
                                                       zweck::SqliteStore& store) {
  const Question question = QuestionOf(buyer, ticket);
  absl::Status kept = zweck::Persist<QuestionTable>(question, store);
  if (!kept.ok()) return kept;
  return zweck::Answer<ToWhoAsked>(question);
}

}  // namespace acme
