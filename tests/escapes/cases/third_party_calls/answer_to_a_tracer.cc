// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes an answer into a span.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <opentelemetry/trace/span.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Show(const Customer& customer, opentelemetry::trace::Span& span) {
  const auto answer = zweck::Answer<Mailer>(zweck::Minimize<Mailer>(customer));
  if (!answer.ok()) return false;
  span.SetAttribute("response", answer->bytes());
  return true;
}

}  // namespace acme
