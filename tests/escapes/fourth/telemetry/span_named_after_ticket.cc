// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a span after the ticket of a visitor.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <absl/strings/str_cat.h>
#include <opentelemetry/trace.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void AtTheDoor(const SignUp& sign_up, opentelemetry::trace::Tracer& tracer) {
  auto span = tracer.StartSpan(absl::StrCat("scan ", sign_up.ticket.Use<RunEvents>()));
  span->AddEvent("opened");
  span->End();
}

}  // namespace acme
