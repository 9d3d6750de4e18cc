// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: adds an event with the sender and the subject of a question to the span.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <opentelemetry/trace/provider.h>

#include "tests/escapes/others/policy.h"

namespace acme {

using opentelemetry::nostd::shared_ptr;
using opentelemetry::trace::Span;

void NoteQuestion(const shared_ptr<Span>& span, const Question& question) {
  opentelemetry::nostd::string_view sender = question.from.Use<AnswerQuestion>();
  const auto& subject = question.subject.Use<AnswerQuestion>();
  span->AddEvent("question.received", {{"sender", sender},
                                       {"subject", subject.c_str()},
                                       {"length", static_cast<std::int64_t>(subject.size())}});
}

}  // namespace acme
