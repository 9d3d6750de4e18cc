// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a mail in a helper that takes the address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void SendTo(const std::string& to, mailio::smtps& server) {
  mailio::message message;
  message.add_recipient(mailio::mail_address("customer", to));
  message.content("Your order is ready.");
  server.submit(message);
}
void Remind(const Customer& customer, mailio::smtps& server) {
  SendTo(customer.email.Use<ContactCustomer>(), server);
}

}  // namespace acme
