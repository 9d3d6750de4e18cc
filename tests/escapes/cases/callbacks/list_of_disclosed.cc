// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects in Disclose to whom it wrote, for a report.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <mailio/smtp.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Remind(const Customer& customer, mailio::smtps& server, std::vector<std::string>& written) {
  zweck::Disclose<Mailer>(customer.email, [&](const std::string& to) {
    mailio::message message;
    message.add_recipient(mailio::mail_address("", to));
    server.submit(message);
    written.push_back(to);
  });
}

}  // namespace acme
