// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: turns what a store says into a status of gRPC, with a text of its own.
// Author: has not read the checks, and came fourth

#include <grpcpp/grpcpp.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

grpc::Status ToGrpc(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return grpc::Status();
    case absl::StatusCode::kNotFound:
      return grpc::Status(grpc::NOT_FOUND, "there is no such loan");
    case absl::StatusCode::kUnavailable:
      return grpc::Status(grpc::UNAVAILABLE, "try again later");
    default:
      return grpc::Status(grpc::INTERNAL, "the library has a problem");
  }
}

grpc::Status Renew(zweck::SqliteStore& store, std::int64_t number, grpc::ServerContext& context) {
  absl::StatusOr<Loan> loan = zweck::Find<LoanTable, Loan>(store, number);
  if (!loan.ok()) return ToGrpc(loan.status());
  if (loan->renewals.Use<Lend>() >= 3) {
    return grpc::Status(grpc::INVALID_ARGUMENT, "a loan is renewed three times at most");
  }
  loan->renewals = loan->renewals.Use<Lend>() + 1;
  loan->due = loan->due.Use<Lend>() + 28;
  context.AddTrailingMetadata("x-served-by", "loans-2");
  return ToGrpc(zweck::Persist<LoanTable>(*loan, store));
}

}  // namespace acme
