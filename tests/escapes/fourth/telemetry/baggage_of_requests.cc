// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the number of a card into the baggage, which goes with all requests.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <opentelemetry/trace.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::shared_ptr<opentelemetry::baggage::Baggage> WithCard(opentelemetry::baggage::Baggage& baggage,
                                                          const Borrower& borrower) {
  return baggage.Set("card", borrower.card.Use<Lend>());
}

}  // namespace acme
