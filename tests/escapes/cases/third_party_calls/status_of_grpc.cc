// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: explains a failure to the caller by whose it was.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <grpcpp/grpcpp.h>

#include "tests/escapes/policy.h"

namespace acme {

grpc::Status Refuse(const Customer& customer) {
  const std::string& number = customer.number.Use<SendInvoice>();
  if (number.empty()) return grpc::Status(grpc::INVALID_ARGUMENT, "no number");
  return grpc::Status(grpc::NOT_FOUND, "no invoice for " + number);
}

}  // namespace acme
