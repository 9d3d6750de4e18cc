// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the number into the request of a remote call.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <notify/notify.grpc.pb.h>

#include "tests/escapes/policy.h"

namespace acme {

void Notify(const Customer& customer, notify::Notifier::StubInterface& stub) {
  grpc::ClientContext context;
  notify::Message message;
  message.set_to(customer.number.Use<SendInvoice>());
  notify::Receipt receipt;
  (void)stub.Send(&context, message, &receipt).ok();
}

}  // namespace acme
