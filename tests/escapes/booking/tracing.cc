// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Spans for OpenTelemetry.

#include "tests/escapes/booking/tracing.h"

#include <utility>

namespace acme::booking {
namespace {

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> Start(const char* name) {
  static const auto kTracer =
      opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("booking", "2.1");
  return kTracer->StartSpan(name);
}

}  // namespace

Step::Step(const char* name)
    : span_(Start(name)), scope_(opentelemetry::trace::Tracer::WithActiveSpan(span_)) {}

Step::~Step() { span_->End(); }

void Step::Count(const char* what, std::int64_t number) { span_->SetAttribute(what, number); }

absl::Status Step::End(absl::Status status) {
  span_->SetAttribute("code", static_cast<std::int64_t>(status.code()));
  span_->SetStatus(status.ok() ? opentelemetry::trace::StatusCode::kOk
                               : opentelemetry::trace::StatusCode::kError);
  return status;
}

}  // namespace acme::booking
