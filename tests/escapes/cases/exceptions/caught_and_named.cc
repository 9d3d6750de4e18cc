// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: catches what a library throws, and says what kind it was.
// Author: writes the checks

#include <exception>
#include <iostream>
#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Remind(const Customer& customer, mailio::smtps& server) {
  return zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) -> absl::Status {
    try {
      mailio::message message;
      message.add_recipient(mailio::mail_address("", to));
      server.submit(message);
    } catch (const std::exception&) {
      return absl::UnavailableError("the mail server refused a message");
    }
    return absl::OkStatus();
  });
}

}  // namespace acme
