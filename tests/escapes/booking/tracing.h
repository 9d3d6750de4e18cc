// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Spans around what takes time: the name of the step, how it went, and counts.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_TRACING_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_TRACING_H_

#include <absl/status/status.h>
#include <opentelemetry/trace/provider.h>

#include <cstdint>

namespace acme::booking {

class Step {
 public:
  explicit Step(const char* name);
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;
  ~Step();

  void Count(const char* what, std::int64_t number);
  // Notes the code of the status, and hands it on.
  absl::Status End(absl::Status status);

 private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  opentelemetry::trace::Scope scope_;
};

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_TRACING_H_
