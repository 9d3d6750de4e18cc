// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a span of OpenTelemetry the number of a card.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <opentelemetry/trace.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status TracedPersist(const Loan& loan, zweck::SqliteStore& store,
                           opentelemetry::trace::Tracer& tracer) {
  auto span = tracer.StartSpan("loan.persist");
  span->SetAttribute("library.card", std::string_view(loan.card.Use<Lend>()));
  absl::Status kept = zweck::Persist<LoanTable>(loan, store);
  span->SetStatus(kept.ok() ? opentelemetry::trace::StatusCode::kOk
                            : opentelemetry::trace::StatusCode::kError);
  span->End();
  return kept;
}

}  // namespace acme
