// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: notes in a trace whose request it was.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <opentelemetry/trace/span.h>

#include "tests/escapes/policy.h"

namespace acme {

void Trace(const Customer& customer, opentelemetry::trace::Span& span) {
  span.SetAttribute("enduser.id", customer.number.Use<SendInvoice>());
}

}  // namespace acme
