// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: traces what a call brings along.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <grpcpp/grpcpp.h>
#include <opentelemetry/trace/span.h>

#include <string>

#include "tests/escapes/policy.h"

namespace acme {

void Trace(const grpc::ServerContext& context, opentelemetry::trace::Span& span) {
  for (const auto& [name, value] : context.client_metadata()) {
    span.SetAttribute(std::string(name), std::string(value));
  }
}

}  // namespace acme
