// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names the span after the path that was asked for, with the buyer's number in it.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>
#include <opentelemetry/trace/provider.h>

#include "tests/escapes/others/policy.h"

namespace acme {

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> StartPage(
    opentelemetry::trace::Tracer& tracer, const Buyer& buyer) {
  const auto path = absl::StrCat("/buyers/", buyer.number.Use<AnswerQuestion>(), "/orders");
  return tracer.StartSpan("GET " + path);
}

}  // namespace acme
