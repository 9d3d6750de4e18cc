// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: calls a remote service in the callback of Disclose.
// Author: writes the checks

#include <notify/notify.grpc.pb.h>

#include "tests/escapes/policy.h"

namespace acme {

grpc::Status Notify(const Customer& customer, notify::Notifier::StubInterface& stub) {
  return zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) {
    grpc::ClientContext context;
    notify::Message message;
    message.set_to(to);
    message.set_text("Your order is ready.");
    notify::Receipt receipt;
    return stub.Send(&context, message, &receipt);
  });
}

}  // namespace acme
