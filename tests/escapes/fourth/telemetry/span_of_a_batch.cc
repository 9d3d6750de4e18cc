// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gives a span of OpenTelemetry the size of a batch and how it ended.
// Author: has not read the checks, and came fourth

#include <opentelemetry/trace.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status KeepBatch(const std::vector<SignUp>& batch, zweck::SqliteStore& store,
                       opentelemetry::trace::Tracer& tracer) {
  auto span = tracer.StartSpan("sign-ups.keep");
  span->SetAttribute("batch.size", static_cast<std::int64_t>(batch.size()));
  std::int64_t kept = 0;
  absl::Status last;
  for (const SignUp& one : batch) {
    last = zweck::Persist<SignUpTable>(one, store);
    if (!last.ok()) break;
    ++kept;
  }
  span->AddEvent("kept", {{"count", kept}, {"complete", last.ok()}});
  span->SetStatus(
      last.ok() ? opentelemetry::trace::StatusCode::kOk : opentelemetry::trace::StatusCode::kError,
      std::string(last.message()));
  span->End();
  return last;
}

}  // namespace acme
