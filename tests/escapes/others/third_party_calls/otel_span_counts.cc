// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a span that says how many were sent, and not to whom.
// Author: has not read the checks

#include <opentelemetry/trace/provider.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status SendNewsletterToAll(zweck::SqliteStore& store, NewsletterHttp& http) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("newsletter");
  auto span = tracer->StartSpan("send-all");
  std::int64_t sent = 0;
  absl::Status status =
      zweck::ForEach<ReaderTable, Subscription>(store, [&](const Subscription& reader) {
        absl::Status one = zweck::Transmit<NewsletterMail>(reader, http);
        if (one.ok()) ++sent;
        return one;
      });
  span->SetAttribute("sent", sent);
  span->SetStatus(status.ok() ? opentelemetry::trace::StatusCode::kOk
                              : opentelemetry::trace::StatusCode::kError);
  span->End();
  return status;
}

}  // namespace acme
