// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells the caller in a gRPC status whose address could not be written to.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <absl/strings/str_cat.h>
#include <grpcpp/grpcpp.h>

#include "tests/escapes/others/policy.h"

namespace acme {

grpc::Status Subscribe(const Subscription& wish, zweck::SqliteStore& store) {
  const absl::Status kept = zweck::Persist<ReaderTable>(wish, store);
  if (kept.ok()) return grpc::Status::OK;
  const std::string& mail = wish.email.Use<SendNewsletter>();
  return {grpc::StatusCode::INTERNAL, absl::StrCat("could not subscribe ", mail)};
}

}  // namespace acme
