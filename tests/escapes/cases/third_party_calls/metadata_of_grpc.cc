// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the number into the metadata of a remote call.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <grpcpp/grpcpp.h>

#include "tests/escapes/policy.h"

namespace acme {

void Tag(const Customer& customer, grpc::ClientContext& context) {
  context.AddMetadata("x-customer", customer.number.Use<SendInvoice>());
}

}  // namespace acme
