// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the account of whoever signed in into the metadata of each gRPC call.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <grpcpp/grpcpp.h>

#include <memory>

#include "tests/escapes/others/policy.h"

namespace acme {

std::unique_ptr<grpc::ClientContext> ContextFor(const Login& login) {
  auto ctx = std::make_unique<grpc::ClientContext>();
  ctx->AddMetadata("x-acme-account", login.account.Use<ProtectAccount>());
  ctx->AddMetadata("x-forwarded-for", login.address.Use<ProtectAccount>());
  return ctx;
}

}  // namespace acme
