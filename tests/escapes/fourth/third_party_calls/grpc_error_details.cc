// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells in the details of a gRPC error which address an account has.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <grpcpp/grpcpp.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

grpc::Status CheckMail(const Borrower& borrower, grpc::ServerContext& context) {
  const std::optional<std::string>& email = borrower.email.Use<RemindOfReturn>();
  if (!email.has_value()) return grpc::Status(grpc::NOT_FOUND, "no address");
  if (email->find('@') != std::string::npos) return grpc::Status();
  context.AddTrailingMetadata("x-bad-address", *email);
  return grpc::Status(grpc::INVALID_ARGUMENT, "the address is not one");
}

}  // namespace acme
