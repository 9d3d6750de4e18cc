// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends a mail in the callback of Disclose.
// Author: writes the checks

#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Remind(const Customer& customer, mailio::smtps& server) {
  zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) {
    mailio::message message;
    message.add_recipient(mailio::mail_address("", to));
    message.subject("Your order");
    message.content("It is ready, " + to + ".");
    server.submit(message);
  });
}

}  // namespace acme
