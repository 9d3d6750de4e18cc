// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says in a span which customer an order is of.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <opentelemetry/trace/provider.h>

#include "tests/escapes/others/policy.h"

namespace acme {
namespace trace_api = opentelemetry::trace;

absl::Status ShipAll(zweck::SqliteStore& store, CourierHttp& courier) {
  auto tracer = trace_api::Provider::GetTracerProvider()->GetTracer("shop", "1.4.0");
  return zweck::ForEach<BuyerTable, Buyer>(store, [&](const Buyer& buyer) -> absl::Status {
    auto span = tracer->StartSpan("ship");
    auto scope = trace_api::Tracer::WithActiveSpan(span);
    span->SetAttribute("enduser.id", buyer.number.Use<DeliverOrder>());
    const absl::Status sent = zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), courier);
    span->SetStatus(sent.ok() ? trace_api::StatusCode::kOk : trace_api::StatusCode::kError);
    span->End();
    return sent;
  });
}

}  // namespace acme
