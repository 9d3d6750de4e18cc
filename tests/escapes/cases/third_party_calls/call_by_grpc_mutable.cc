// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: fills a message through the pointer that it gives.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <notify/notify.grpc.pb.h>

#include "tests/escapes/policy.h"

namespace acme {

void Notify(const Customer& customer, notify::Notifier::StubInterface& stub) {
  notify::Message message;
  *message.mutable_to() = customer.email.Use<ContactCustomer>();
  grpc::ClientContext context;
  notify::Receipt receipt;
  (void)stub.Send(&context, message, &receipt).ok();
}

}  // namespace acme
