// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: captures in Disclose what is not disclosed.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Remind(const Customer& customer, mailio::smtps& server) {
  const std::string name = customer.name.Use<ContactCustomer>().value_or("customer");
  zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) {
    mailio::message message;
    message.add_recipient(mailio::mail_address(name, to));
    server.submit(message);
  });
}

}  // namespace acme
