// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value as a message without tags.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <google/protobuf/wrappers.pb.h>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, void (*send)(const std::string&)) {
  google::protobuf::StringValue message;
  message.set_value(customer.email.Use<ContactCustomer>());
  send(message.SerializeAsString());
}

}  // namespace acme
