// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a span by the customer.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <opentelemetry/trace/span.h>

#include "tests/escapes/policy.h"

namespace acme {

template <class Span>
void Rename(Span& span, const Customer& customer) {
  const std::string name = "invoice " + customer.number.Use<SendInvoice>();
  span.UpdateName(name);
}
void Trace(const Customer& customer, opentelemetry::trace::Span& span) { Rename(span, customer); }

}  // namespace acme
