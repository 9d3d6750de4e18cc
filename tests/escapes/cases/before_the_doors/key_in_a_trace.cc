// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: notes in a trace who is looked for.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <opentelemetry/trace/span.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Known(const std::string& mail, Store& store, opentelemetry::trace::Span& span) {
  span.SetAttribute("lookup", mail);
  return zweck::Find<CustomerTable, Customer>(store, mail).ok();
}

}  // namespace acme
